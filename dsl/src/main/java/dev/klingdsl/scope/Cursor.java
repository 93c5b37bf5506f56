package dev.klingdsl.scope;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import org.jspecify.annotations.Nullable;

/**
 * Tells a scope which place of a script speaks to it. Compiled scripts call it before each word of a block; nobody else
 * needs it.
 */
public final class Cursor {
    private final VideoScope scope;
    private final SourceText source;

    private Cursor(VideoScope scope, SourceText source) {
        this.scope = scope;
        this.source = source;
    }

    /** Returns the cursor of a block that starts to run: {@code script} holds the text, {@code delegate} is the scope. */
    public static Cursor open(Object script, @Nullable Object delegate) {
        if (delegate instanceof VideoScope scope && script instanceof Sourced sourced) {
            return new Cursor(scope, sourced.source());
        }
        throw new IllegalStateException(
                "a block of settings was called like a method; hand it to kling, defaults or use instead");
    }

    /** Returns the scope, told that what follows stands at this line and column, for that many characters. */
    public VideoScope at(int line, int column, int length) {
        scope.locate(new SourceLocation(source, line, column, length));
        return scope;
    }
}
