package dev.klingdsl.script.runtime;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.VideoScope;
import org.jspecify.annotations.Nullable;

/** Records the location of each word of a block. Compiled scripts open one in each block. */
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
     * @param source the script's text
     * @param delegate the scope of the block
     * @throws IllegalStateException if the delegate is no scope: the block was called like a method
     */
    public static SourceCursor open(SourceText source, @Nullable Object delegate) {
        if (delegate instanceof VideoScope scope) {
            return new SourceCursor(scope, source);
        }
        throw new IllegalStateException(
                "a block of settings was called like a method; hand it to kling, defaults or use instead");
    }

    /**
     * Sets the location of the word that is called next, and returns the scope to call it on.
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
