/** Commands about the editor and its options. */
@NullMarked
package dev.klingdsl.shell.session.editor;

import org.jspecify.annotations.NullMarked;
