package dev.klingdsl.script.eval;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.scope.VideoScope;
import dev.klingdsl.script.ast.WordMessages;
import dev.klingdsl.script.compile.ScriptFailure;
import dev.klingdsl.script.compile.ScriptLoader;
import dev.klingdsl.script.compile.ScriptUnit;
import groovy.lang.Script;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** One evaluation of a script: collects its steps, parameters and problems. Not thread-safe. */
public final class Evaluation {
    private final ScriptLoader loader;
    private final ScriptUnit main;
    private final ScriptParameters parameters;
    private final List<Step> steps = new ArrayList<>();
    private final List<SettingsSnapshot> snapshots = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<Preset> defaults;
    private final List<Preset> tweaks;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<String, SourceText> sourcesByClass;
    private final Supplier<Evaluation> current;
    private final Deque<Path> including = new ArrayDeque<>();
    private boolean inBlock;

    /** Creates the evaluation of a whole script. */
    public Evaluation(ScriptLoader loader, ScriptUnit main, Map<String, ?> given, List<Preset> tweaks) {
        this.loader = loader;
        this.main = main;
        this.parameters = new ScriptParameters(given, problems::add);
        this.tweaks = List.copyOf(tweaks);
        this.defaults = new ArrayList<>();
        this.sourcesByClass = new HashMap<>();
        this.current = () -> this;
    }

    /**
     * Creates the evaluation of one input of a prompt.
     *
     * @param given values of parameters, by name
     * @param defaults of earlier inputs; those of this one are added
     * @param sourcesByClass of earlier inputs; those of this one are added
     * @param current the evaluation that scripts call: closures outlive their input, and call the one that is running then
     */
    public Evaluation(
            ScriptLoader loader,
            ScriptUnit input,
            Map<String, ?> given,
            List<Preset> defaults,
            Map<String, SourceText> sourcesByClass,
            Supplier<Evaluation> current) {
        this.loader = loader;
        this.main = input;
        this.parameters = new ScriptParameters(given, problems::add);
        this.tweaks = List.of();
        this.defaults = defaults;
        this.sourcesByClass = sourcesByClass;
        this.current = current;
    }

    /** Runs the script and returns its plan, or throws a {@link ScriptFailure} with everything found. */
    public Plan plan() {
        run(main);
        parameters.reportUnknown();
        return new Plan(main.name(), steps, parameters.declared(), problems);
    }

    /** Runs the script and returns its last value, or throws a {@link ScriptFailure} with everything found. */
    public @Nullable Object value() {
        return run(main);
    }

    public List<Step> steps() {
        return steps;
    }

    /** Returns the settings of each step, valid or not. */
    public List<SettingsSnapshot> snapshots() {
        return snapshots;
    }

    public List<Diagnostic> problems() {
        return problems;
    }

    void step(ScriptUnit unit, @Nullable String givenName, @Nullable SourceLocation location, Preset block) {
        String name = givenName == null ? main.name() + "-" + (steps.size() + 1) : givenName.strip();
        if (inBlock) {
            problems.add(Diagnostic.error(location, WordMessages.insideBlock("kling")));
            return;
        }
        checkName(name, location);
        VideoScope scope = VideoScope.open(unit.folder(), problems::add, loader.vocabulary());
        boolean complete = false;
        try {
            inBlock = true;
            defaults.forEach(scope::use);
            scope.use(block);
            tweaks.forEach(scope::use);
            complete = true;
        } catch (Aborted e) {
            throw e;
        } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
            SourceLocation fallback = scope.here() == null ? location : scope.here();
            problems.add(RuntimeDiagnostics.diagnostic(e, sourcesByClass, fallback));
            abortIfInterrupted(e);
        } finally {
            inBlock = false;
        }
        snapshots.add(scope.snapshot());
        Step step = scope.end(name, location);
        steps.add(complete ? step : step.withoutAdvice());
    }

    /** Calls a custom top-level word; its steps get the location of the call. */
    @Nullable
    Object customWord(ScriptUnit unit, String name, @Nullable Object arguments, @Nullable SourceLocation location) {
        try {
            return loader.vocabulary().call(name, new CustomWordScope(this, unit, location), arguments);
        } catch (IllegalArgumentException e) {
            problems.add(Diagnostic.error(location, String.valueOf(e.getMessage())));
            return null;
        }
    }

    boolean isCustomWord(String name) {
        return loader.vocabulary().isCustomTopWord(name);
    }

    void defaults(Preset block) {
        defaults.add(block);
    }

    @Nullable
    Object parameter(String name, @Nullable Object defaultValue, String help, @Nullable SourceLocation location) {
        return parameters.declare(name, defaultValue, help, location);
    }

    @Nullable
    Object include(ScriptUnit from, String file, @Nullable SourceLocation location) {
        Path path = from.folder().resolve(file).normalize();
        if (including.contains(path)) {
            problems.add(Diagnostic.error(location, "include '" + file + "' goes in a circle; take it out"));
            throw new Aborted(null);
        }
        if (!Files.exists(path)) {
            problems.add(Diagnostic.error(location, "include '" + file + "': there is no file " + path));
            throw new Aborted(null);
        }
        including.push(path);
        try {
            return run(loader.include(path, shownAs(from, file)));
        } catch (ScriptFailure e) {
            problems.addAll(e.diagnostics());
            throw new Aborted(e.getCause());
        } finally {
            including.pop();
        }
    }

    /** Returns the name of an included file, relative to what the user named: the script that includes it. */
    private static String shownAs(ScriptUnit from, String file) {
        Path shown = Path.of(from.source().name()).resolveSibling(file).normalize();
        return shown.toString();
    }

    private @Nullable Object run(ScriptUnit unit) {
        sourcesByClass.put(unit.type().getName(), unit.source());
        ScriptContext context = new ScriptContext(current, unit);
        Script script = InvokerHelper.createScript(unit.type(), new ScriptBinding(context));
        unit.preparation().accept(script);
        try {
            return script.run();
        } catch (Aborted e) {
            if (!unit.equals(main)) {
                throw e;
            }
            throw failure(e.getCause());
        } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
            problems.add(RuntimeDiagnostics.diagnostic(e, sourcesByClass, context.here()));
            if (!unit.equals(main)) {
                throw new Aborted(e);
            }
            throw failure(RuntimeDiagnostics.unwrap(e));
        }
    }

    /** An interrupt inside a block ends the whole evaluation, unlike other failures there. */
    private static void abortIfInterrupted(Throwable thrown) {
        Throwable cause = RuntimeDiagnostics.unwrap(thrown);
        if (cause instanceof InterruptedException) {
            throw new Aborted(cause);
        }
    }

    /** Returns a failure with all problems so far, broken rules of the steps included. */
    private ScriptFailure failure(@Nullable Throwable cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new ScriptFailure(new Plan(main.name(), steps, List.of(), problems).diagnostics(), cause);
    }

    private void checkName(String name, @Nullable SourceLocation location) {
        if (name.isEmpty()) {
            problems.add(Diagnostic.error(location, "the step's name is blank; name it, or leave the name out"));
        } else if (!names.add(name)) {
            String first = steps.stream()
                    .filter(step -> step.name().equals(name) && step.location() != null)
                    .findFirst()
                    .map(step -> " at " + step.location())
                    .orElse("");
            problems.add(Diagnostic.error(
                    location, "there is a step '" + name + "' already" + first + "; names are unique, so rename one"));
        }
    }

    /** The evaluation cannot go on; the reason is among the problems already. */
    private static final class Aborted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Aborted(@Nullable Throwable cause) {
            super(cause);
        }
    }
}
