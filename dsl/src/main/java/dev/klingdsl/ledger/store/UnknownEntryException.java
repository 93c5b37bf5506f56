package dev.klingdsl.ledger.store;

import dev.klingdsl.ledger.LedgerException;

/** There is no entry of that id. */
public final class UnknownEntryException extends LedgerException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param id that no entry has
     */
    public UnknownEntryException(String id) {
        super("the ledger has no entry " + id + "; 'kling jobs' lists those it has", null);
    }
}
