package dev.klingdsl.error;

/** Somebody cancelled what this was a part of. */
public final class CancelledException extends KlingException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with what was cancelled and what that means. */
    public CancelledException(String message) {
        super(message, null);
    }
}
