/** The commands, one class each. */
@NullMarked
package dev.klingdsl.shell.cli.command;

import org.jspecify.annotations.NullMarked;
