/** From text to plan: compiles a script, evaluates it without sending anything, and tells mistakes like a good compiler. */
@NullMarked
package dev.klingdsl.script;

import org.jspecify.annotations.NullMarked;
