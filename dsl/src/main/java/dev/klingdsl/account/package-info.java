/** Who signs in to the service, and whose submissions are whose. */
@NullMarked
package dev.klingdsl.account;

import org.jspecify.annotations.NullMarked;
