/** Keeps what scripts compile to, and prepares the compiler, so that a script starts sooner. */
@NullMarked
package dev.klingdsl.script.cache;

import org.jspecify.annotations.NullMarked;
