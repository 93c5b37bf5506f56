package dev.klingdsl.shell.session.input;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.plan.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A command cannot be carried out as it was typed; the message names the remedy. */
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

    /** Returns the location of the argument at fault; null for the whole line. */
    public @Nullable SourceLocation place() {
        return place;
    }
}
