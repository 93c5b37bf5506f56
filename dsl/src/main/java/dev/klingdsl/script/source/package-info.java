/** Writes settings as the source of a script. */
@NullMarked
package dev.klingdsl.script.source;

import org.jspecify.annotations.NullMarked;
