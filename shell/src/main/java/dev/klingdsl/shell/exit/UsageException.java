package dev.klingdsl.shell.exit;

import dev.klingdsl.error.KlingException;

/** The command line, or a command of the live shell, is not valid; the message names the remedy. */
public final class UsageException extends KlingException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message, null);
    }
}
