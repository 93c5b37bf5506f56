/** Compiles scripts and evaluates them to plans, without sending anything, and reports mistakes with their location. */
@NullMarked
package dev.klingdsl.script;

import org.jspecify.annotations.NullMarked;
