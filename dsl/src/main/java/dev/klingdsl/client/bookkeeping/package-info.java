/** Writes into the ledger what a client buys and what becomes of it. */
@NullMarked
package dev.klingdsl.client.bookkeeping;

import org.jspecify.annotations.NullMarked;
