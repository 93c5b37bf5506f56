/** One class for each command. */
@NullMarked
package dev.klingdsl.shell.cli.command;

import org.jspecify.annotations.NullMarked;
