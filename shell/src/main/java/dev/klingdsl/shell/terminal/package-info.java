/** What may reach a terminal: text, and the control sequences that this program writes itself. */
@NullMarked
package dev.klingdsl.shell.terminal;

import org.jspecify.annotations.NullMarked;
