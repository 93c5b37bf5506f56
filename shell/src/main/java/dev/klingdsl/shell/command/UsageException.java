package dev.klingdsl.shell.command;

import dev.klingdsl.error.KlingException;

/** The command line asks for something that cannot be; the message names the remedy. */
final class UsageException extends KlingException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message, null);
    }
}
