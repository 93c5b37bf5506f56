/** What all commands use. */
@NullMarked
package dev.klingdsl.shell.cli;

import org.jspecify.annotations.NullMarked;
