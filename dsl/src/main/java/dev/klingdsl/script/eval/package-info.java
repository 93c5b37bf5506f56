/** Evaluates compiled scripts: parameters, steps, includes, and diagnostics for what their own code throws. */
@NullMarked
package dev.klingdsl.script.eval;

import org.jspecify.annotations.NullMarked;
