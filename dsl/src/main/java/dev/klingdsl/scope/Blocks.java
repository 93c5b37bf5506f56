package dev.klingdsl.scope;

import groovy.lang.Closure;

/** Adapts Groovy closures. The caller's closure is never changed: a copy of it gets the delegate. */
public final class Blocks {
    private Blocks() {}

    /**
     * Runs a copy of the closure with the scope as its delegate, asked first.
     *
     * @param block left as it is
     * @param scope hears the block's words
     */
    public static void run(Closure<?> block, VideoScope scope) {
        Closure<?> copy = (Closure<?>) block.clone();
        copy.setDelegate(scope);
        copy.setResolveStrategy(Closure.DELEGATE_FIRST);
        copy.call();
    }

    /**
     * {@return a preset that runs the closure}
     *
     * @param block runs once for each use, each time a copy
     */
    public static Preset preset(Closure<?> block) {
        return Preset.of(scope -> run(block, scope));
    }
}
