/** The process and its terminal: streams, signals, size. */
@NullMarked
package dev.klingdsl.shell.process;

import org.jspecify.annotations.NullMarked;
