/** The ledger as the client changes it: its rules, and the store in memory. */
@NullMarked
package dev.klingdsl.ledger.store;

import org.jspecify.annotations.NullMarked;
