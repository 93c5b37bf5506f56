package dev.klingdsl.script.runtime;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Sourced;
import dev.klingdsl.scope.VideoScope;
import org.jspecify.annotations.Nullable;

/**
 * Tells a scope which place of a script speaks to it. Compiled scripts call it before each word of a block; nobody else
 * needs it.
 */
public final class SourceCursor {
    private final VideoScope scope;
    private final SourceText source;

    private SourceCursor(VideoScope scope, SourceText source) {
        this.scope = scope;
        this.source = source;
    }

    /**
     * Opens the cursor of a block that starts to run.
     *
     * @param script holds the text; a compiled script
     * @param delegate the scope that the block speaks to
     * @return the cursor
     * @throws IllegalStateException if they are something else: the block was called like a method
     */
    public static SourceCursor open(Object script, @Nullable Object delegate) {
        if (delegate instanceof VideoScope scope && script instanceof Sourced sourced) {
            return new SourceCursor(scope, sourced.source());
        }
        throw new IllegalStateException(
                "a block of settings was called like a method; hand it to kling, defaults or use instead");
    }

    /**
     * {@return the scope, told that what follows stands at this line and column, for that many characters}
     *
     * @param line counted from 1
     * @param column counted from 1, in UTF-16 code units
     * @param length in UTF-16 code units
     */
    public VideoScope at(int line, int column, int length) {
        scope.locate(new SourceLocation(source, line, column, length));
        return scope;
    }
}
