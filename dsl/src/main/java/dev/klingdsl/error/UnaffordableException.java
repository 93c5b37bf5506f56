package dev.klingdsl.error;

/** A plan would cost more than the budget allows or the account has; nothing of it was submitted. */
public final class UnaffordableException extends KlingException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception with the amounts and what to do.
     *
     * @param message the amounts, in beans, and what to do
     */
    public UnaffordableException(String message) {
        super(message, null);
    }
}
