/** Checks the words of a script and rewrites its syntax tree while it is compiled. */
@NullMarked
package dev.klingdsl.script.ast;

import org.jspecify.annotations.NullMarked;
