/** The live session: draft, plan, revisions, jobs and the evaluation of what is typed; it knows no terminal. */
@NullMarked
package dev.klingdsl.shell.session;

import org.jspecify.annotations.NullMarked;
