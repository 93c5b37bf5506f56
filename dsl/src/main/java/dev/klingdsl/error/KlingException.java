package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/**
 * The base of everything this library throws on purpose. Unchecked; its message is written for the person who reads it
 * and never holds a secret.
 */
public abstract class KlingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception with a message for people and, if there is one, what caused it.
     *
     * @param message what happened and what to do, free of secrets
     * @param cause null when there is none
     */
    protected KlingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Returns what happened, without what to do about it. */
    String problem() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
