/** The front door: {@link dev.klingdsl.Kling}. */
@NullMarked
package dev.klingdsl;

import org.jspecify.annotations.NullMarked;
