/** What compiled scripts call while they run. */
@NullMarked
package dev.klingdsl.script.runtime;

import org.jspecify.annotations.NullMarked;
