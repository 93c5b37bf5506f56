/** The shell at a terminal, or fed from a pipe: the only package that knows JLine. */
@NullMarked
package dev.klingdsl.shell.repl;

import org.jspecify.annotations.NullMarked;
