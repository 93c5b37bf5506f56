/** The durable record of every submission: what was requested, what may have been charged, and its outcome. */
@NullMarked
package dev.klingdsl.ledger;

import org.jspecify.annotations.NullMarked;
