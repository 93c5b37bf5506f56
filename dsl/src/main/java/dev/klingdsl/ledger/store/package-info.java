/** The ledger and its stores: in memory and in a database. */
@NullMarked
package dev.klingdsl.ledger.store;

import org.jspecify.annotations.NullMarked;
