/** Runs plans: each take from the choice of its action to its outcome. */
@NullMarked
package dev.klingdsl.client.take;

import org.jspecify.annotations.NullMarked;
