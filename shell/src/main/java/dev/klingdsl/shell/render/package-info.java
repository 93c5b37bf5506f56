/** Rendering as text: tables, wrapping, colours, durations and JSON. */
@NullMarked
package dev.klingdsl.shell.render;

import org.jspecify.annotations.NullMarked;
