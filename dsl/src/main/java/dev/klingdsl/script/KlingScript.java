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

    /**
     * One step, named after the script and its position.
     *
     * @param block the step's settings
     */
    public void kling(@DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        evaluation().step(compiled(), null, here, Blocks.preset(block));
    }

    /**
     * One step of that name, which is unique in the plan.
     *
     * @param name also the name of its result files
     * @param block the step's settings
     */
    public void kling(
            String name, @DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        evaluation().step(compiled(), name, here, Blocks.preset(block));
    }

    /**
     * A parameter without a help text: see {@link #param(String, Object, String)}.
     *
     * @param name by which the caller gives a value
     * @param defaultValue the default; a class in its place, such as {@code String}, makes the parameter required
     * @return the caller's value, converted to the type of the default, or the default
     */
    public @Nullable Object param(String name, @Nullable Object defaultValue) {
        return param(name, defaultValue, "");
    }

    /**
     * Declares a parameter.
     *
     * @param name by which the caller gives a value
     * @param defaultValue the default; a class in its place, such as {@code String}, makes the parameter required
     * @param help one line for whoever calls the script
     * @return the caller's value, converted to the type of the default, or the default
     */
    public @Nullable Object param(String name, @Nullable Object defaultValue, String help) {
        return evaluation().parameter(name, defaultValue, help, here);
    }

    /**
     * Settings for every later step of the plan; the step's own words override them.
     *
     * @param block replaces no earlier {@code defaults}, but adds to them
     */
    public void defaults(@DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        evaluation().defaults(Blocks.preset(block));
    }

    /**
     * Reusable settings, applied by {@code use} inside a block.
     *
     * @param block the settings; runs anew for each use
     * @return the preset
     */
    public Preset preset(@DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        return Blocks.preset(block);
    }

    /**
     * Evaluates another script in the same plan.
     *
     * @param file relative to this script, or absolute
     * @return the value of its last expression, which may be null
     */
    public @Nullable Object include(String file) {
        return evaluation().include(compiled(), file, here);
    }

    /**
     * Called by Groovy for a word that is not a method here: one that the application has added, or a mistake.
     *
     * @param name as the script has it
     * @param arguments an array of the call's arguments, or one argument
     * @return what the word gives
     */
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
     * @param script the one that speaks
     * @param word its name
     * @param arguments in the order of the call
     * @return what the word gives
     * @throws Throwable what the word's meaning throws
     */
    // Static, as a script may well have a method of that name.
    public static @Nullable Object say(KlingScript script, String word, @Nullable Object[] arguments) throws Throwable {
        return FastScriptDispatch.speak(script, word, arguments);
    }

    /**
     * The folder where the script's relative files are looked for, for those that it reads by itself.
     *
     * @return the folder
     */
    public Path getFolder() {
        return compiled().base();
    }

    /**
     * Notes where the script speaks from; compiled scripts call it before each word of the top level.
     *
     * @param line counted from 1
     * @param column counted from 1, in UTF-16 code units
     * @param length in UTF-16 code units
     * @return this script
     */
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

    protected Evaluation evaluation() {
        return requireNonNull(evaluation, "a script is evaluated through CompiledScript.plan");
    }

    private CompiledScript compiled() {
        return requireNonNull(compiled, "a script is evaluated through CompiledScript.plan");
    }
}
