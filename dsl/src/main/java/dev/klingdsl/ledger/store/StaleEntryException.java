package dev.klingdsl.ledger.store;

import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionStatus;

import java.util.Set;

/** An entry is not in the state that it was thought to be in, as when another process was faster. */
public final class StaleEntryException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient LedgerEntry current;

    StaleEntryException(LedgerEntry current, Set<SubmissionStatus> expected) {
        super("entry " + current.id() + " is " + current.state().status() + ", not " + expected + "; look again", null);
        this.current = current;
    }

    /** {@return the entry as it is} */
    public LedgerEntry current() {
        return current;
    }
}
