/** Prices, budget and consent: what every purchase passes, whether a command makes it or the live shell. */
@NullMarked
package dev.klingdsl.shell.spending;

import org.jspecify.annotations.NullMarked;
