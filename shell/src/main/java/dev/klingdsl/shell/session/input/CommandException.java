package dev.klingdsl.shell.session.input;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.plan.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A command cannot do what it is asked; the message names the remedy. */
public final class CommandException extends KlingException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable SourceLocation place;

    /** Creates an exception for the whole line. */
    public CommandException(String message) {
        this(message, null);
    }

    /** Creates an exception for one argument. */
    public CommandException(String message, @Nullable SourceLocation place) {
        super(message, null);
        this.place = place;
    }

    /** Returns the argument at fault; null when it is the whole line. */
    public @Nullable SourceLocation place() {
        return place;
    }
}
