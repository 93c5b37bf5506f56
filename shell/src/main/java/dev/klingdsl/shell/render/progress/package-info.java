/** The progress and the results of a run, as text and JSON. */
@NullMarked
package dev.klingdsl.shell.render.progress;

import org.jspecify.annotations.NullMarked;
