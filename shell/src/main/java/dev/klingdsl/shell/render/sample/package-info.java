/** Sample programs that send the requests of a plan. */
@NullMarked
package dev.klingdsl.shell.render.sample;

import org.jspecify.annotations.NullMarked;
