/** The {@code kling} command's start: its wiring and what it knows about the process it runs in. */
@NullMarked
package dev.klingdsl.shell;

import org.jspecify.annotations.NullMarked;
