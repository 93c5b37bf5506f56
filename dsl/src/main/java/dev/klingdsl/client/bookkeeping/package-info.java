/** Records a client's purchases and their outcomes in the ledger. */
@NullMarked
package dev.klingdsl.client.bookkeeping;

import org.jspecify.annotations.NullMarked;
