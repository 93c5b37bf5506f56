/** Evaluates the inputs of an interactive prompt, one after the other. */
@NullMarked
package dev.klingdsl.script.live;

import org.jspecify.annotations.NullMarked;
