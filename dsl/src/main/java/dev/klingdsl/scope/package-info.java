/** The words of the language, and the scope of a block, for Groovy closures, Java lambdas and Kotlin receivers. */
@NullMarked
package dev.klingdsl.scope;

import org.jspecify.annotations.NullMarked;
