package dev.klingdsl.script;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.script.compile.ScriptFailure;
import dev.klingdsl.script.compile.ScriptLoader;
import dev.klingdsl.script.compile.ScriptUnit;
import dev.klingdsl.script.eval.Evaluation;

import java.util.List;
import java.util.Map;

/** A compiled script. Immutable; many threads may plan it at once. */
public final class CompiledScript {
    private final ScriptLoader loader;
    private final ScriptUnit unit;

    CompiledScript(ScriptLoader loader, ScriptUnit unit) {
        this.loader = loader;
        this.unit = unit;
    }

    /** {@return the script's name: the file's name without folder and extension} */
    public String name() {
        return unit.name();
    }

    /** {@return the text it was compiled from} */
    public SourceText source() {
        return unit.source();
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
        try {
            return new Evaluation(loader, unit, parameters, tweaks).plan();
        } catch (ScriptFailure e) {
            throw new ScriptException(e.diagnostics(), e.getCause());
        }
    }

    /** Shows the source's name. */
    @Override
    public String toString() {
        return "CompiledScript[" + source().name() + "]";
    }
}
