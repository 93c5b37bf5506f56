/** The command's ledger file, and how entries are named. */
@NullMarked
package dev.klingdsl.shell.cli.ledger;

import org.jspecify.annotations.NullMarked;
