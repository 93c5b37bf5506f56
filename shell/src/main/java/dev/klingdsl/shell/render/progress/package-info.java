/** The progress of a run. */
@NullMarked
package dev.klingdsl.shell.render.progress;

import org.jspecify.annotations.NullMarked;
