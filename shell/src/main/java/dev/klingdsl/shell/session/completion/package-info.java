/** Completion of commands and of Groovy. */
@NullMarked
package dev.klingdsl.shell.session.completion;

import org.jspecify.annotations.NullMarked;
