/** Commands about the draft. */
@NullMarked
package dev.klingdsl.shell.session.draft;

import org.jspecify.annotations.NullMarked;
