/** Commands about the session itself, and the list of all commands. */
@NullMarked
package dev.klingdsl.shell.session.command;

import org.jspecify.annotations.NullMarked;
