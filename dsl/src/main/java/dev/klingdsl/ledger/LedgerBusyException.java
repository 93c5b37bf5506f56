package dev.klingdsl.ledger;

/** Other processes wrote to the ledger for longer than this one was told to wait. */
public final class LedgerBusyException extends LedgerException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param ledger what is busy, by name
     * @param cause the database's error
     */
    public LedgerBusyException(String ledger, Throwable cause) {
        super(ledger + " is busy: another process has been writing to it for too long; wait until it is done", cause);
    }
}
