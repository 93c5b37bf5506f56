/** Limits on spending, prices and consent, for commands and the live shell. */
@NullMarked
package dev.klingdsl.shell.spending;

import org.jspecify.annotations.NullMarked;
