/** Checks the words of a script and rewrites its syntax tree during compilation, and turns the compiler's errors into diagnostics. */
@NullMarked
package dev.klingdsl.script.ast;

import org.jspecify.annotations.NullMarked;
