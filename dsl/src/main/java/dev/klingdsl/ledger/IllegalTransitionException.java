package dev.klingdsl.ledger;

/** A state was to be followed by one that never follows it: a mistake of the caller. */
public final class IllegalTransitionException extends LedgerException {
    private static final long serialVersionUID = 1L;

    IllegalTransitionException(String id, StateName from, StateName to) {
        super("entry " + id + " cannot go from " + from + " to " + to + ", only to " + from.next(), null);
    }
}
