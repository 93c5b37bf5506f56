package dev.klingdsl.ledger.store;

import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionStatus;

/** A state was to be followed by one that never follows it: a mistake of the caller. */
public final class IllegalTransitionException extends LedgerException {
    private static final long serialVersionUID = 1L;

    IllegalTransitionException(String id, SubmissionStatus from, SubmissionStatus to) {
        super("entry " + id + " cannot go from " + from + " to " + to + ", only to " + from.next(), null);
    }
}
