package dev.klingdsl.script;

import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.scope.VideoScope;
import dev.klingdsl.script.eval.ScriptBinding;
import dev.klingdsl.script.eval.ScriptContext;
import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import groovy.lang.MissingMethodException;
import groovy.lang.Script;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

import static java.util.Objects.requireNonNull;

/**
 * The top level of a script: the base class of all scripts that this library compiles. Evaluating one sends nothing. An
 * instance belongs to one evaluation and one thread.
 */
public abstract class KlingScript extends Script {
    private @Nullable ScriptContext context;

    /** Only compiled scripts extend it. */
    protected KlingScript() {}

    /**
     * Called by Groovy when the script is created. A binding that is set later replaces the variables only.
     *
     * @param binding the script's variables
     */
    @Override
    public void setBinding(Binding binding) {
        super.setBinding(binding);
        if (binding instanceof ScriptBinding created) {
            context = created.context();
        }
    }

    /**
     * One step, named after the script and its position.
     *
     * @param block the step's settings
     */
    public void kling(@DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        context().step(null, Preset.of(block));
    }

    /**
     * One step of that name, which is unique in the plan.
     *
     * @param name also the name of its result files
     * @param block the step's settings
     */
    public void kling(
            String name, @DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        context().step(name, Preset.of(block));
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
     * @param help one line for the users of the script
     * @return the caller's value, converted to the type of the default, or the default
     */
    public @Nullable Object param(String name, @Nullable Object defaultValue, String help) {
        return context().parameter(name, defaultValue, help);
    }

    /**
     * Settings for every later step of the plan; the step's own words override them.
     *
     * @param block added to earlier {@code defaults}
     */
    public void defaults(@DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        context().defaults(Preset.of(block));
    }

    /**
     * Reusable settings, applied by {@code use} inside a block.
     *
     * @param block the settings; runs anew for each use
     * @return the preset
     */
    public Preset preset(@DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        return Preset.of(block);
    }

    /**
     * Evaluates another script in the same plan.
     *
     * @param file relative to this script, or absolute
     * @return the value of its last expression, which may be null
     */
    public @Nullable Object include(String file) {
        return context().include(file);
    }

    /**
     * Called by Groovy for a word that is not a method here: one that the application has added, or a mistake.
     *
     * @param name as written in the script
     * @param arguments an array of the call's arguments, or one argument
     * @return the value of the word, which may be null
     */
    public @Nullable Object methodMissing(String name, @Nullable Object arguments) {
        if (context == null || !context.isCustomWord(name)) {
            Object[] values = arguments instanceof Object[] array ? array : new @Nullable Object[] {arguments};
            throw new MissingMethodException(name, getClass(), values);
        }
        return context.customWord(name, arguments);
    }

    /**
     * Calls a word with the same result as Groovy's own dispatch; compiled scripts use it for plain arguments.
     *
     * @param script the script that contains the call
     * @param word its name
     * @param arguments in the order of the call
     * @return the value of the word, which may be null
     * @throws Throwable what the word throws
     */
    // Static, so that a method of the same name in a script cannot take its place.
    public static @Nullable Object invokeWord(KlingScript script, String word, @Nullable Object[] arguments)
            throws Throwable {
        return FastScriptDispatch.invoke(script, word, arguments);
    }

    /**
     * The folder against which the script's relative files are resolved, for files that it reads by itself.
     *
     * @return the folder
     */
    public Path getFolder() {
        return context().folder();
    }

    /**
     * Notes the location of the word that is called next; compiled scripts call it before each word of the top level.
     *
     * @param line counted from 1
     * @param column counted from 1, in UTF-16 code units
     * @param length in UTF-16 code units
     * @return this script
     */
    public KlingScript locatedAt(int line, int column, int length) {
        context().locate(line, column, length);
        return this;
    }

    /** {@return the script's text} */
    public SourceText source() {
        return context().source();
    }

    private ScriptContext context() {
        return requireNonNull(context, "a script is evaluated through CompiledScript.plan");
    }
}
