/** What became of submissions whose answer was lost: decided by the service's listing alone. */
@NullMarked
package dev.klingdsl.ledger.settling;

import org.jspecify.annotations.NullMarked;
