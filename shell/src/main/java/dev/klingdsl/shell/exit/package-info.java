/** Exit codes, and which failure has which. */
@NullMarked
package dev.klingdsl.shell.exit;

import org.jspecify.annotations.NullMarked;
