/** The commands of {@code kling}, one class each; they write text and know no terminal. */
@NullMarked
package dev.klingdsl.shell.command;

import org.jspecify.annotations.NullMarked;
