/** The command's ledger: one SQLite file of the user's, shared by all commands that run at the same time. */
@NullMarked
package dev.klingdsl.shell.ledger;

import org.jspecify.annotations.NullMarked;
