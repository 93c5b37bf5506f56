package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/** A finished job's file could not be fetched or written; the job is paid for and can be fetched again. */
public final class DownloadException extends KlingException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception with a message for people and, if there is one, what caused it.
     *
     * @param message what is wrong and what to do, free of secrets
     * @param cause null when there is none
     */
    public DownloadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
