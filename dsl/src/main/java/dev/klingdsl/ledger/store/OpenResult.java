package dev.klingdsl.ledger.store;

import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionStatus;

/** The answer to a purchase request. */
public sealed interface OpenResult {

    /** {@return the entry of the purchase} */
    LedgerEntry entry();

    /**
     * A new entry, durable, in state {@link SubmissionStatus#INTENT} and leased to this process: submit it.
     *
     * @param entry the new one
     */
    record Opened(LedgerEntry entry) implements OpenResult {}

    /**
     * An earlier entry, or one of another process: submit nothing.
     *
     * @param entry the one that is there
     */
    record Existing(LedgerEntry entry) implements OpenResult {}
}
