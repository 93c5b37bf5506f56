/** What could be typed at a place of a line: the knowledge behind the Tab key. */
@NullMarked
package dev.klingdsl.shell.session.completion;

import org.jspecify.annotations.NullMarked;
