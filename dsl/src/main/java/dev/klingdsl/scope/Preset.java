package dev.klingdsl.scope;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;

import java.util.function.Consumer;

/** Reusable settings: a block that is applied later. Immutable; may be used in many blocks and threads. */
public final class Preset {
    private final Consumer<? super VideoScope> settings;

    private Preset(Consumer<? super VideoScope> settings) {
        this.settings = settings;
    }

    /**
     * {@return a preset that applies {@code settings} to each block that uses it}
     *
     * @param settings called once for each use, on the thread that evaluates
     */
    public static Preset of(Consumer<? super VideoScope> settings) {
        return new Preset(settings);
    }

    /**
     * {@return a preset that applies a Groovy closure to each block that uses it}
     *
     * @param block left unchanged: each use runs a copy whose delegate, and first argument, is the block's scope
     */
    public static Preset of(
            @DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        return new Preset(scope -> run(block, scope));
    }

    void applyTo(VideoScope scope) {
        settings.accept(scope);
    }

    private static void run(Closure<?> block, VideoScope scope) {
        Closure<?> copy = (Closure<?>) block.clone();
        copy.setDelegate(scope);
        copy.setResolveStrategy(Closure.DELEGATE_FIRST);
        if (copy.getMaximumNumberOfParameters() == 0) {
            copy.call();
        } else {
            copy.call(scope);
        }
    }

    @Override
    public String toString() {
        return "preset";
    }
}
