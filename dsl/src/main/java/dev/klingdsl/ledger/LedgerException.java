package dev.klingdsl.ledger;

import dev.klingdsl.error.KlingException;
import org.jspecify.annotations.Nullable;

/** The ledger cannot do what was asked. Unless a message says otherwise, nothing has changed. */
public class LedgerException extends KlingException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception with what is wrong and what to do.
     *
     * @param message what is wrong and what to do, for people
     * @param cause null when there is none
     */
    public LedgerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
