package dev.klingdsl.error;

import dev.klingdsl.text.OneLine;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The base of everything this library throws on purpose. Unchecked; its message is written for the person who reads it
 * and never holds a secret. The message is one line without control characters, whatever the service, a script or a file
 * is called in it.
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
        super(OneLine.of(message), cause);
    }

    /**
     * Creates an exception whose message is a list.
     *
     * @param head the first line; empty for none
     * @param lines the others, each of which stays one line and is indented below a head
     * @param cause null when there is none
     */
    protected KlingException(String head, List<String> lines, @Nullable Throwable cause) {
        super(
                lines.stream()
                        .map(OneLine::of)
                        .collect(Collectors.joining(
                                head.isEmpty() ? "\n" : "\n  ", head.isEmpty() ? "" : OneLine.of(head) + "\n  ", "")),
                cause);
    }

    /** Returns what happened, without what to do about it. */
    String problem() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
