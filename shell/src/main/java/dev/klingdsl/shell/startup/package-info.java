/** What exists only to start faster. */
@NullMarked
package dev.klingdsl.shell.startup;

import org.jspecify.annotations.NullMarked;
