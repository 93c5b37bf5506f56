/** Carries out runs at the command line, from the first event to the exit code. */
@NullMarked
package dev.klingdsl.shell.cli.run;

import org.jspecify.annotations.NullMarked;
