/** The durable record of every submission: what was asked for, what may have been paid for, and what became of it. */
@NullMarked
package dev.klingdsl.ledger;

import org.jspecify.annotations.NullMarked;
