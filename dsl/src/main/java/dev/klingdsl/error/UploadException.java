package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/** A local image could not be handed to the service; nothing was submitted. */
public final class UploadException extends KlingException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception with a message for people and, if there is one, what caused it.
     *
     * @param message what is wrong and what to do, free of secrets
     * @param cause null when there is none
     */
    public UploadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
