/** What all commands share: the process's environment, the console and the client. */
@NullMarked
package dev.klingdsl.shell.cli;

import org.jspecify.annotations.NullMarked;
