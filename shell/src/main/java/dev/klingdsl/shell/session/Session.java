package dev.klingdsl.shell.session;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.script.ScriptException;
import dev.klingdsl.script.live.LiveResult;
import dev.klingdsl.script.live.LiveScript;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.shell.session.output.ExceptionTranslator;
import dev.klingdsl.shell.session.output.OutputStyle;
import dev.klingdsl.shell.session.output.SummaryLine;
import dev.klingdsl.shell.session.revision.Revision;
import dev.klingdsl.shell.session.revision.RevisionHistory;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The state of the live shell: a draft and a plan with their revisions, the jobs that were submitted, and the variables
 * that inputs have defined. Confined to one thread; only events of jobs and changes of a watched script come from others.
 */
public final class Session implements AutoCloseable {
    private final SessionConfig config;
    private final Frontend frontend;
    private final CommandRegistry commands;
    private final SessionJobs jobs;
    private final PlanWorkspace workspace;
    private final Set<EditorOption> options = EnumSet.complementOf(EnumSet.of(EditorOption.VI));
    private final List<String> inputs = new ArrayList<>();
    private final RevisionHistory revisions;
    private @Nullable LiveScript live;
    private @Nullable Object last;
    private int number;

    /**
     * Starts with an empty draft and no plan.
     *
     * @param frontend the port to the user
     * @param listener called on other threads
     */
    public Session(SessionConfig config, Frontend frontend, SessionListener listener, CommandRegistry commands) {
        this.config = config;
        this.frontend = frontend;
        this.commands = commands;
        this.revisions = new RevisionHistory(config.clock());
        this.jobs = new SessionJobs(config.client(), config.running(), config.clock(), listener);
        this.workspace = new PlanWorkspace(config, revisions, this::lastInput, this::style, listener);
    }

    /** Evaluates a command or Groovy. Mistakes of the user are results, not exceptions. */
    public EvaluationResult evaluate(String input) {
        String text = input.strip();
        if (text.isEmpty() || text.startsWith("#") || (text.startsWith("//") && !text.contains("\n"))) {
            return new EvaluationResult.Nothing();
        }
        inputs.add(input.stripTrailing());
        SourceText source = new SourceText("[" + ++number + "]", input.stripTrailing());
        try {
            Optional<SessionCommand> command = commands.commandOf(source.text());
            if (command.isPresent()) {
                return run(command.get(), source);
            }
            return groovy(source, revisions.current());
        } catch (ScriptException e) {
            return e.getCause() instanceof InterruptedException ? stopped() : failed(e, source);
        } catch (InterruptedException e) {
            return stopped();
        } catch (RuntimeException e) {
            return ExceptionTranslator.outcome(e);
        }
    }

    /** Replaces the draft by what these block words say. */
    public EvaluationResult rewrite(String words) {
        SourceText source = new SourceText("[" + ++number + "]", words);
        Revision current = revisions.current();
        Revision empty = new Revision(
                current.number(),
                current.at(),
                current.name(),
                SettingsSnapshot.empty(),
                Map.of(),
                current.work(),
                current.origin());
        try {
            return groovy(source, empty);
        } catch (ScriptException e) {
            return failed(e, source);
        }
    }

    /** Sets the draft. */
    public EvaluationResult change(
            String name, SettingsSnapshot said, Map<Setting, SourceLocation> places, String origin) {
        Set<Diagnostic> known = new HashSet<>(step().diagnostics());
        revisions.draft(name, said, places, origin);
        return changed(known);
    }

    /** Returns to the draft and the plan of an earlier revision. */
    public EvaluationResult replay(Revision old) {
        Revision before = revisions.current();
        revisions.replay(old, "replay " + old.number());
        return moved(before);
    }

    /** Returns what has changed after the current revision has: the draft, the plan or both. */
    public EvaluationResult moved(Revision before) {
        Revision now = revisions.current();
        if (Objects.equals(before.work().plan(), now.work().plan())) {
            Set<Diagnostic> advice = new HashSet<>(step().diagnostics());
            advice.removeIf(Diagnostic::isError);
            return changed(advice);
        }
        EvaluationResult outcome = workspace.moved(before);
        if (now.hasDraftOf(before)) {
            return outcome;
        }
        String draft = SummaryLine.of(now, step(), style().columns().getAsInt(), style().paint());
        return outcome instanceof EvaluationResult.PlanLoaded loaded
                ? new EvaluationResult.PlanLoaded(loaded.plan(), loaded.note() + "\n" + draft)
                : new EvaluationResult.Message(draft);
    }

    /** Returns the draft as a validated step. */
    public Step step() {
        Revision draft = revisions.current();
        Step step = live().step(draft.said(), draft.places());
        return new Step(draft.name(), null, step.validation(), step.settings(), step.takes());
    }

    /** Clears the draft, the plan and all variables; jobs go on, and revisions can be replayed. */
    public synchronized void reset() {
        workspace.unwatch();
        revisions.begin("reset");
        live = null;
        last = null;
    }

    /** Returns its configuration. */
    public SessionConfig config() {
        return config;
    }

    /** Returns the port to the user. */
    public Frontend frontend() {
        return frontend;
    }

    /** Returns the commands. */
    public CommandRegistry commands() {
        return commands;
    }

    /** Returns the revisions of draft and plan. */
    public RevisionHistory revisions() {
        return revisions;
    }

    /** Returns the plan and what can be done with it. */
    public PlanWorkspace workspace() {
        return workspace;
    }

    /** Returns the jobs. */
    public SessionJobs jobs() {
        return jobs;
    }

    /** Returns the options of the editor that are on; mutable. */
    public Set<EditorOption> options() {
        return options;
    }

    /** Returns all inputs so far, the current one last. */
    public List<String> inputs() {
        return inputs;
    }

    /** Returns the style of output. */
    public OutputStyle style() {
        return frontend.style();
    }

    /** Returns the evaluator with the variables that inputs have defined; loads Groovy on the first call. */
    public synchronized LiveScript live() {
        LiveScript open = live;
        if (open == null) {
            Map<String, Supplier<?>> offered = Map.of(
                    "draft", this::step,
                    "plan", () -> workspace.plan().orElse(null),
                    "jobs", jobs::all,
                    "last", () -> last,
                    "client", () -> jobs.submitter().client());
            open = new LiveScript(config.directory(), commands.names(), offered);
            live = open;
        }
        return open;
    }

    /** Returns true once Groovy has been loaded: {@link #live} is cheap then. */
    public synchronized boolean isLoaded() {
        return live != null;
    }

    /** Stops following jobs. */
    @Override
    public void close() {
        workspace.unwatch();
        jobs.close();
    }

    private String lastInput() {
        return inputs.isEmpty() ? "" : inputs.get(inputs.size() - 1);
    }

    private EvaluationResult run(SessionCommand command, SourceText source) throws InterruptedException {
        if (Arguments.askForHelp(source)) {
            SourceText question =
                    new SourceText(source.name(), "help " + command.doc().name());
            return run(commands.commandOf(question.text()).orElseThrow(), question);
        }
        return command.run(Arguments.parse(source, command.doc()), this);
    }

    private EvaluationResult groovy(SourceText source, Revision from) {
        LiveResult result = live().evaluate(source, from.said(), from.places());
        if (!result.tweaks().isEmpty()) {
            return workspace.tweak(result.tweaks());
        }
        if (result.steps().size() == 1) {
            Step step = result.steps().get(0);
            boolean unnamed = step.name().equals(Revision.UNNAMED + "-1");
            String name = unnamed ? Revision.UNNAMED : step.name();
            return change(name, result.stepSettings().get(0), step.settings(), source.text());
        }
        if (result.steps().size() > 1) {
            Plan plan = new Plan(Revision.UNNAMED, result.steps(), List.of(), List.of());
            return workspace.show(plan, "the input's steps are the plan now");
        }
        if (!result.settings().equals(revisions.current().said())) {
            return change(from.name(), result.settings(), result.draft().settings(), source.text());
        }
        Object value = result.value();
        if (value != null) {
            last = value;
            return new EvaluationResult.Value(value);
        }
        return result.endsWithWord() ? changed(new HashSet<>(step().diagnostics())) : new EvaluationResult.Nothing();
    }

    private EvaluationResult changed(Set<Diagnostic> known) {
        Step step = step();
        List<Diagnostic> news = step.diagnostics().stream()
                .filter(diagnostic -> !known.contains(diagnostic))
                .toList();
        return new EvaluationResult.DraftChanged(revisions.current(), step, news);
    }

    private EvaluationResult failed(ScriptException failure, SourceText source) {
        return CommandTypoHint.hint(source, commands)
                .map(diagnostic -> new EvaluationResult.Failed(List.of(diagnostic), "", ExitCode.INVALID))
                .orElseGet(() -> new EvaluationResult.Failed(failure.diagnostics(), "", ExitCode.INVALID));
    }

    private EvaluationResult stopped() {
        int running = jobs.running().size();
        String message = running == 0 ? "stopped" : "stopped waiting; the jobs go on";
        return new EvaluationResult.Failed(List.of(), message, ExitCode.INTERRUPTED);
    }
}
