/** The live session: draft, plan, revisions, jobs and the evaluation of input; independent of a terminal. */
@NullMarked
package dev.klingdsl.shell.session;

import org.jspecify.annotations.NullMarked;
