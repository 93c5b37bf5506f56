/** How the session shows what it did. */
@NullMarked
package dev.klingdsl.shell.session.output;

import org.jspecify.annotations.NullMarked;
