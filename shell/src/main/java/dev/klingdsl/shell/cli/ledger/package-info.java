/** The user's ledger: its file, its location, and how commands refer to its entries. */
@NullMarked
package dev.klingdsl.shell.cli.ledger;

import org.jspecify.annotations.NullMarked;
