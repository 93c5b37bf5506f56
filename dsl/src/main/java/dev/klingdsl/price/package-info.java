/** What videos cost, as far as the service's price list tells: pure rules over rows that others fetched. */
@NullMarked
package dev.klingdsl.price;

import org.jspecify.annotations.NullMarked;
