/** Formatting, measuring and redacting text that is shown to users. */
@NullMarked
package dev.klingdsl.text;

import org.jspecify.annotations.NullMarked;
