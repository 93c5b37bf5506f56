/** Prices of requests, by the rows of the service's price list. */
@NullMarked
package dev.klingdsl.price;

import org.jspecify.annotations.NullMarked;
