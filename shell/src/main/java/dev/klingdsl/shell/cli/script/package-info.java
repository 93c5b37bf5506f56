/** Finds scripts and their parameters. */
@NullMarked
package dev.klingdsl.shell.cli.script;

import org.jspecify.annotations.NullMarked;
