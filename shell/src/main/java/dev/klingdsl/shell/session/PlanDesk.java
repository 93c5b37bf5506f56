package dev.klingdsl.shell.session;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.script.CompiledScript;
import dev.klingdsl.text.DidYouMean;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The one plan a session works on: of a loaded script, or of blocks that were typed. Thread-safe. */
public final class PlanDesk {
    private final SessionSetup setup;
    private @Nullable LoadedScript loaded;
    private @Nullable Plan plan;
    private @Nullable FileWatch watch;

    PlanDesk(SessionSetup setup) {
        this.setup = setup;
    }

    /** Returns the plan. */
    public synchronized Optional<Plan> plan() {
        return Optional.ofNullable(plan);
    }

    /**
     * Returns the plan.
     *
     * @throws CommandException if there is none
     */
    public Plan require() {
        return plan().orElseThrow(() -> new CommandException("there is no plan; load a script: load FILE"));
    }

    /** Returns the name of the script's file; empty for a plan that was typed. */
    public synchronized Optional<Path> file() {
        return Optional.ofNullable(loaded).map(LoadedScript::file);
    }

    /** Compiles and plans a script. */
    public synchronized Outcome load(Path file, Map<String, Object> parameters) {
        CompiledScript script = setup.scripts().apply(file);
        unwatch();
        return take(LoadedScript.of(file, script, parameters, List.of()), "");
    }

    /** Compiles the script again, with the same parameters and tweaks, and tells the difference. */
    public synchronized Outcome reload() {
        LoadedScript before = script();
        LoadedScript now = before.again(setup.scripts().apply(before.file()));
        List<String> changes = PlanDifference.lines(before.plan(), now.plan());
        String note = changes.isEmpty() ? "nothing has changed" : String.join("\n", changes);
        return take(now, note);
    }

    /** Plans again with other parameters. */
    public synchronized Outcome parameters(Map<String, Object> more) {
        LoadedScript before = script();
        LoadedScript now = before.with(more);
        return take(now, String.join("\n", PlanDifference.lines(before.plan(), now.plan())));
    }

    /** Plans again as if every block ended with these settings. */
    public synchronized Outcome tweak(List<Preset> tweaks) {
        LoadedScript before = script();
        LoadedScript now = before.tweaked(tweaks);
        return take(now, String.join("\n", PlanDifference.lines(before.plan(), now.plan())));
    }

    /** Makes a plan that comes from no file the plan. */
    synchronized Outcome show(Plan typed, String note) {
        unwatch();
        loaded = null;
        plan = typed;
        return new Outcome.PlanLoaded(typed, note);
    }

    /** Reloads the script whenever its file changes, and announces what is different. */
    public synchronized void watch() {
        unwatch();
        Path file = setup.directory().resolve(script().file());
        watch = FileWatch.start(file, () -> {
            try {
                setup.listener().announced(reload());
            } catch (RuntimeException e) {
                setup.listener().announced(Problems.outcome(e));
            }
        });
    }

    synchronized void forget() {
        unwatch();
        loaded = null;
        plan = null;
    }

    /**
     * Returns the step of that number, counted from 1, or of that name.
     *
     * @throws CommandException if there is none
     */
    public Step step(String numberOrName) {
        List<Step> steps = require().steps();
        for (Step step : steps) {
            if (step.name().equals(numberOrName)) {
                return step;
            }
        }
        if (numberOrName.matches("[1-9]\\d{0,5}") && Integer.parseInt(numberOrName) <= steps.size()) {
            return steps.get(Integer.parseInt(numberOrName) - 1);
        }
        List<String> names = steps.stream().map(Step::name).toList();
        String hint = DidYouMean.hint(numberOrName, names);
        throw new CommandException("the plan has no step '" + numberOrName + "'"
                + (hint.isEmpty() ? "; it has " + String.join(", ", names) : hint));
    }

    private Outcome take(LoadedScript now, String note) {
        loaded = now;
        plan = now.plan();
        return new Outcome.PlanLoaded(now.plan(), note);
    }

    private LoadedScript script() {
        LoadedScript script = loaded;
        if (script == null) {
            throw new CommandException("there is no script; load one: load FILE");
        }
        return script;
    }

    private void unwatch() {
        FileWatch running = watch;
        watch = null;
        if (running != null) {
            running.close();
        }
    }
}
