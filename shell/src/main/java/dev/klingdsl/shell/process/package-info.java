/** The process and its terminal: streams, signals and size. */
@NullMarked
package dev.klingdsl.shell.process;

import org.jspecify.annotations.NullMarked;
