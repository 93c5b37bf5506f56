/** Lexing and parsing of input: tokens, words, arguments and the documentation of commands. */
@NullMarked
package dev.klingdsl.shell.session.input;

import org.jspecify.annotations.NullMarked;
