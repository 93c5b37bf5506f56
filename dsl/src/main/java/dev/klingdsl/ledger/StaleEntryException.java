package dev.klingdsl.ledger;

import java.util.Set;

/** An entry is not in the state that it was thought to be in, as when another process was faster. */
public final class StaleEntryException extends LedgerException {
    private static final long serialVersionUID = 1L;

    private final transient Entry current;

    StaleEntryException(Entry current, Set<StateName> expected) {
        super("entry " + current.id() + " is " + current.state().name() + ", not " + expected + "; look again", null);
        this.current = current;
    }

    /** {@return the entry as it is} */
    public Entry current() {
        return current;
    }
}
