package dev.klingdsl.shell.session;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.script.CompiledScript;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.shell.session.output.ExceptionTranslator;
import dev.klingdsl.shell.session.output.OutputStyle;
import dev.klingdsl.shell.session.output.SummaryLine;
import dev.klingdsl.shell.session.revision.LoadedScript;
import dev.klingdsl.shell.session.revision.PlanDiff;
import dev.klingdsl.shell.session.revision.PlanState;
import dev.klingdsl.shell.session.revision.Revision;
import dev.klingdsl.shell.session.revision.RevisionHistory;
import dev.klingdsl.text.DidYouMean;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import static java.util.Objects.requireNonNull;

/**
 * The plan of a session: that of a loaded script, or of blocks that were typed. Each change is a revision. Thread-safe.
 */
public final class PlanWorkspace {
    private final SessionConfig config;
    private final RevisionHistory revisions;
    private final Supplier<String> input;
    private final Supplier<OutputStyle> style;
    private final SessionListener listener;
    private @Nullable FileWatcher watch;

    /**
     * Creates a workspace without a plan.
     *
     * @param input returns the last input
     */
    PlanWorkspace(
            SessionConfig config,
            RevisionHistory revisions,
            Supplier<String> input,
            Supplier<OutputStyle> style,
            SessionListener listener) {
        this.config = config;
        this.revisions = revisions;
        this.input = input;
        this.style = style;
        this.listener = listener;
    }

    /** Returns the plan. */
    public Optional<Plan> plan() {
        return Optional.ofNullable(revisions.current().work().plan());
    }

    /**
     * Returns the plan.
     *
     * @throws CommandException if there is none
     */
    public Plan require() {
        return plan().orElseThrow(() -> new CommandException("there is no plan; load a script: load FILE"));
    }

    /** Returns the script's file as the user named it; empty for a plan that was typed. */
    public Optional<Path> file() {
        return Optional.ofNullable(revisions.current().work().loaded()).map(LoadedScript::file);
    }

    /** Compiles and plans a script. */
    public synchronized EvaluationResult load(Path file, Map<String, Object> parameters) {
        CompiledScript script = config.scripts().apply(file);
        unwatch();
        return take(PlanState.of(LoadedScript.of(file, script, parameters, List.of())), List.of(), input.get());
    }

    /** Compiles the script again, keeps its parameters and tweaks, and returns the changes. */
    public EvaluationResult reload() {
        return reload(input.get());
    }

    private synchronized EvaluationResult reload(String origin) {
        LoadedScript before = script();
        LoadedScript now = before.again(config.scripts().apply(before.file()));
        List<String> changes = PlanDiff.lines(before.plan(), now.plan());
        return take(PlanState.of(now), changes.isEmpty() ? List.of("nothing has changed") : changes, origin);
    }

    /** Plans again with other parameters. */
    public synchronized EvaluationResult parameters(Map<String, Object> more) {
        LoadedScript before = script();
        LoadedScript now = before.with(more);
        List<Diagnostic> wrong = new ArrayList<>(now.plan().problems());
        wrong.removeAll(before.plan().problems());
        // Rejects a value that the script cannot take: every later plan would fail because of it.
        return wrong.stream().anyMatch(Diagnostic::isError)
                ? new EvaluationResult.Failed(wrong, "the parameters are as before", ExitCode.INVALID)
                : changed(before, now);
    }

    /** Plans again with these settings at the end of every block. */
    public synchronized EvaluationResult tweak(List<Preset> tweaks) {
        LoadedScript before = script();
        return changed(before, before.tweaked(tweaks));
    }

    /** Sets a plan that was typed. */
    synchronized EvaluationResult show(Plan typed, String note) {
        unwatch();
        return take(PlanState.typed(typed), List.of(note), input.get());
    }

    /** Returns the plan and its changes after the current revision has changed. */
    EvaluationResult moved(Revision before) {
        Revision now = revisions.current();
        Plan plan = now.work().plan();
        if (plan == null) {
            return new EvaluationResult.Message("r" + now.number() + " · there is no plan");
        }
        List<String> notes = new ArrayList<>(before.work().plan() == null ? List.of() : before.planChangesTo(now));
        notes.add(SummaryLine.of(now, plan, style.get().paint()));
        return new EvaluationResult.PlanLoaded(plan, String.join("\n", notes));
    }

    /** Reloads the script whenever its file changes, and announces the changes. */
    public synchronized void watch() {
        unwatch();
        // The name that was typed may lack the extension.
        Path file = config.directory().resolve(script().script().source().name());
        watch = FileWatcher.start(file, () -> {
            try {
                listener.announced(reload("saved " + file.getFileName()));
            } catch (RuntimeException e) {
                listener.announced(ExceptionTranslator.outcome(e));
            }
        });
    }

    /** Stops watching. */
    synchronized void unwatch() {
        FileWatcher running = watch;
        watch = null;
        if (running != null) {
            running.close();
        }
    }

    /**
     * Returns the step with this number, counted from 1, or this name.
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

    private EvaluationResult changed(LoadedScript before, LoadedScript now) {
        return take(PlanState.of(now), PlanDiff.lines(before.plan(), now.plan()), input.get());
    }

    private EvaluationResult take(PlanState now, List<String> notes, String origin) {
        Plan plan = requireNonNull(now.plan());
        boolean same = plan.equals(revisions.current().work().plan());
        Revision revision = same ? revisions.current() : revisions.plan(now, origin);
        List<String> lines = new ArrayList<>(notes);
        lines.add(SummaryLine.of(revision, plan, style.get().paint()));
        return new EvaluationResult.PlanLoaded(plan, String.join("\n", lines));
    }

    private LoadedScript script() {
        LoadedScript script = revisions.current().work().loaded();
        if (script == null) {
            throw new CommandException("there is no script; load one: load FILE");
        }
        return script;
    }
}
