/** The other commands, and the list of all. */
@NullMarked
package dev.klingdsl.shell.session.command;

import org.jspecify.annotations.NullMarked;
