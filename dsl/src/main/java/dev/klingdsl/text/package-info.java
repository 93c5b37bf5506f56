/** Small facts about text that is shown to people. */
@NullMarked
package dev.klingdsl.text;

import org.jspecify.annotations.NullMarked;
