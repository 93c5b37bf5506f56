/** The exit codes, and the mapping of failures to them. */
@NullMarked
package dev.klingdsl.shell.exit;

import org.jspecify.annotations.NullMarked;
