/** The live shell at a terminal or without one; the only packages that use JLine. */
@NullMarked
package dev.klingdsl.shell.repl;

import org.jspecify.annotations.NullMarked;
