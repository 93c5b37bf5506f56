/** Splits a line of the live shell into words and arguments. */
@NullMarked
package dev.klingdsl.shell.session.input;

import org.jspecify.annotations.NullMarked;
