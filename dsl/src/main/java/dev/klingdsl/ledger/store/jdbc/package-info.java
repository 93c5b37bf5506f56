/** The ledger's rows in a database. */
@NullMarked
package dev.klingdsl.ledger.store.jdbc;

import org.jspecify.annotations.NullMarked;
