package dev.klingdsl.scope;

import groovy.lang.Closure;

/** Adapts Groovy closures. The caller's closure is never changed: a copy of it gets the delegate. */
public final class Blocks {
    private Blocks() {}

    /** Runs a copy of the closure with the scope as its delegate, asked first. */
    public static void run(Closure<?> block, VideoScope scope) {
        Closure<?> copy = (Closure<?>) block.clone();
        copy.setDelegate(scope);
        copy.setResolveStrategy(Closure.DELEGATE_FIRST);
        copy.call();
    }

    /** Returns a preset that runs the closure. */
    public static Preset preset(Closure<?> block) {
        return Preset.of(scope -> run(block, scope));
    }
}
