package dev.klingdsl.error;

/** Somebody cancelled what this was a part of. */
public final class CancelledException extends KlingException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception with what was cancelled and what that means.
     *
     * @param message what was cancelled and what that means, for people
     */
    public CancelledException(String message) {
        super(message, null);
    }
}
