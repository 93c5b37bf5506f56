/** Requests as programs in other languages. */
@NullMarked
package dev.klingdsl.shell.render.sample;

import org.jspecify.annotations.NullMarked;
