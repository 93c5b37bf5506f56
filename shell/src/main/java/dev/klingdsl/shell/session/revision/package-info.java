/** Revisions of the draft and the plan. */
@NullMarked
package dev.klingdsl.shell.session.revision;

import org.jspecify.annotations.NullMarked;
