package dev.klingdsl.error;

/** More would be spent than the budget allows or the account has; nothing of it was submitted. */
public final class BudgetExceededException extends KlingException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception with the amounts and what to do.
     *
     * @param message what is allowed, used and needed, and what to do
     */
    public BudgetExceededException(String message) {
        super(message, null);
    }
}
