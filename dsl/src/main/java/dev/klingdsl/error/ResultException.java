package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/** A result folder or sidecar cannot be read or written. */
public final class ResultException extends KlingException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception with a message for people and, if there is one, what caused it.
     *
     * @param message what is wrong and what to do, free of secrets
     * @param cause null when there is none
     */
    public ResultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
