package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/** Credentials are missing in part, unreadable or cannot be renewed; the message names the place and the remedy. */
public final class CredentialsException extends KlingException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception with a message for people and, if there is one, what caused it.
     *
     * @param message what is wrong and what to do, free of secrets
     * @param cause null when there is none
     */
    public CredentialsException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
