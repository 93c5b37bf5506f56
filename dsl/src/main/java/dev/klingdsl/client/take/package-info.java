/** Carries out runs: each take from its decision to its outcome. */
@NullMarked
package dev.klingdsl.client.take;

import org.jspecify.annotations.NullMarked;
