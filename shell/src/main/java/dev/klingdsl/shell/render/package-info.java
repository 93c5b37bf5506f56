/** Turns values into text: tables, sample code, JSON and progress, fitted to a width and coloured or not. */
@NullMarked
package dev.klingdsl.shell.render;

import org.jspecify.annotations.NullMarked;
