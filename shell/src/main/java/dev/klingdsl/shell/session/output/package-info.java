/** Results of inputs, and their rendering. */
@NullMarked
package dev.klingdsl.shell.session.output;

import org.jspecify.annotations.NullMarked;
