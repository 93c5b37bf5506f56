/** Follows runs at the command line, from their start to the exit code. */
@NullMarked
package dev.klingdsl.shell.cli.run;

import org.jspecify.annotations.NullMarked;
