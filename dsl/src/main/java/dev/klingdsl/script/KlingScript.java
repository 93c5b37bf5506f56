package dev.klingdsl.script;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Blocks;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.scope.Sourced;
import dev.klingdsl.scope.VideoScope;
import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import groovy.lang.MissingMethodException;
import groovy.lang.Script;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

import static java.util.Objects.requireNonNull;

/**
 * The top level of a script: the base class of everything that this package compiles. Evaluating it sends nothing. One
 * instance belongs to one evaluation and one thread.
 */
public abstract class KlingScript extends Script implements Sourced {
    private @Nullable Evaluation evaluation;
    private @Nullable CompiledScript compiled;
    private @Nullable SourceLocation here;

    /** Only compiled scripts extend it. */
    protected KlingScript() {}

    void start(Evaluation of, CompiledScript from) {
        evaluation = of;
        compiled = from;
    }

    /** One step, named after the script and its position. */
    public void kling(@DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        evaluation().step(compiled(), null, here, Blocks.preset(block));
    }

    /** One step of that name, which is unique in the plan. */
    public void kling(
            String name, @DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        evaluation().step(compiled(), name, here, Blocks.preset(block));
    }

    /** A parameter without a help text: see {@link #param(String, Object, String)}. */
    public @Nullable Object param(String name, @Nullable Object defaultValue) {
        return param(name, defaultValue, "");
    }

    /**
     * Declares a parameter and returns its value: the caller's, converted to the type of the default, or the default.
     *
     * @param defaultValue the default; a class in its place, such as {@code String}, makes the parameter required
     */
    public @Nullable Object param(String name, @Nullable Object defaultValue, String help) {
        return evaluation().parameter(name, defaultValue, help, here);
    }

    /** Settings for every later step of the plan; the step's own words override them. */
    public void defaults(@DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        evaluation().defaults(Blocks.preset(block));
    }

    /** Reusable settings, applied by {@code use} inside a block. */
    public Preset preset(@DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        return Blocks.preset(block);
    }

    /** Evaluates another script, found relative to this one, in the same plan, and returns its last value. */
    public @Nullable Object include(String file) {
        return evaluation().include(compiled(), file, here);
    }

    /** Called by Groovy for a word that is not a method here: one that the application has added, or a mistake. */
    public @Nullable Object methodMissing(String name, @Nullable Object arguments) {
        if (evaluation == null || !evaluation.isOwnWord(name)) {
            Object[] values = arguments instanceof Object[] array ? array : new @Nullable Object[] {arguments};
            throw new MissingMethodException(name, getClass(), values);
        }
        return evaluation.ownWord(compiled(), name, arguments, here);
    }

    /**
     * Speaks a word, as Groovy would find it; compiled scripts call it for words with plain arguments.
     *
     * @throws Throwable what the word's meaning throws
     */
    public @Nullable Object say(String word, @Nullable Object[] arguments) throws Throwable {
        return DirectTopWords.speak(this, word, arguments);
    }

    /** The folder where the script's relative files are looked for, for those that it reads by itself. */
    public Path getFolder() {
        return compiled().base();
    }

    /** Notes where the script speaks from; compiled scripts call it before each word of the top level. */
    public KlingScript locatedAt(int line, int column, int length) {
        here = new SourceLocation(source(), line, column, length);
        return this;
    }

    @Nullable
    SourceLocation here() {
        return here;
    }

    @Override
    public SourceText source() {
        return compiled().source();
    }

    Evaluation evaluation() {
        return requireNonNull(evaluation, "a script is evaluated through CompiledScript.plan");
    }

    private CompiledScript compiled() {
        return requireNonNull(compiled, "a script is evaluated through CompiledScript.plan");
    }
}
