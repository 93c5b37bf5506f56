package dev.klingdsl.scope;

import java.util.function.Consumer;

/** Settings to reuse: a block that has not been applied yet. Immutable; may be used in many blocks and threads. */
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

    void applyTo(VideoScope scope) {
        settings.accept(scope);
    }

    @Override
    public String toString() {
        return "preset";
    }
}
