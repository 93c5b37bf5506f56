/** Plans as text and JSON. */
@NullMarked
package dev.klingdsl.shell.render.plan;

import org.jspecify.annotations.NullMarked;
