/** Line editing: completion, hints, history, highlighting. */
@NullMarked
package dev.klingdsl.shell.repl.editor;

import org.jspecify.annotations.NullMarked;
