/** Finding, compiling and planning scripts. */
@NullMarked
package dev.klingdsl.shell.cli.script;

import org.jspecify.annotations.NullMarked;
