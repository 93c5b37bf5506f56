/** The vocabulary inside a block: one scope for Groovy closures, Java lambdas and Kotlin receivers alike. */
@NullMarked
package dev.klingdsl.scope;

import org.jspecify.annotations.NullMarked;
