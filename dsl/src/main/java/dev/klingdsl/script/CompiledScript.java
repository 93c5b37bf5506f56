package dev.klingdsl.script;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Preset;
import groovy.lang.Binding;
import org.codehaus.groovy.runtime.InvokerHelper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A script, compiled once. Immutable: it can be planned many times, by many threads at once. */
public final class CompiledScript {
    private final ScriptCompiler compiler;
    private final String name;
    private final SourceText source;
    private final Path base;
    private final Class<? extends KlingScript> type;
    private final Consumer<KlingScript> preparation;

    CompiledScript(
            ScriptCompiler compiler, String name, SourceText source, Path base, Class<? extends KlingScript> type) {
        this(compiler, name, source, base, type, script -> {});
    }

    /** With something to be done to each new instance before it runs. */
    public CompiledScript(
            ScriptCompiler compiler,
            String name,
            SourceText source,
            Path base,
            Class<? extends KlingScript> type,
            Consumer<KlingScript> preparation) {
        this.compiler = compiler;
        this.name = name;
        this.source = source;
        this.base = base;
        this.type = type;
        this.preparation = preparation;
    }

    /** {@return the script's name: the file's name without folder and extension} */
    public String name() {
        return name;
    }

    /** {@return the text it was compiled from} */
    public SourceText source() {
        return source;
    }

    /**
     * Evaluates the script with the defaults of its parameters: see {@link #plan(Map)}.
     *
     * @return what the script asks for
     * @throws ScriptException if the script's own code fails, with everything found until then
     */
    public Plan plan() {
        return plan(Map.of());
    }

    /**
     * Evaluates the script; nothing is sent. Broken rules are in the plan's diagnostics, all of them. Interrupting the thread
     * ends the script's loops: the exception's cause is then an {@link InterruptedException}, and the thread's
     * interrupted status is set.
     *
     * @param parameters values by name; texts are converted to the type of the parameter's default
     * @return what the script asks for
     * @throws ScriptException if the script's own code fails, with everything found until then
     */
    public Plan plan(Map<String, ?> parameters) {
        return plan(parameters, List.of());
    }

    /**
     * Evaluates the script as if each of its blocks ended with {@code tweaks}: see {@link #plan(Map)}.
     *
     * @param parameters values by name; texts are converted to the type of the parameter's default
     * @param tweaks applied in order; they override the words of the blocks
     * @return what the script asks for
     * @throws ScriptException if the script's own code fails, with everything found until then
     */
    public Plan plan(Map<String, ?> parameters, List<Preset> tweaks) {
        return new Evaluation(compiler, this, parameters, tweaks).plan();
    }

    /** Shows the source's name. */
    @Override
    public String toString() {
        return "CompiledScript[" + source.name() + "]";
    }

    /** Returns where relative files are looked for. */
    Path base() {
        return base;
    }

    String className() {
        return type.getName();
    }

    KlingScript newInstance(Evaluation evaluation) {
        KlingScript script = (KlingScript) InvokerHelper.createScript(type, new Binding());
        script.start(evaluation, this);
        preparation.accept(script);
        return script;
    }
}
