/** Prices, budgets and consent, for the purchases of commands and of the live shell. */
@NullMarked
package dev.klingdsl.shell.spending;

import org.jspecify.annotations.NullMarked;
