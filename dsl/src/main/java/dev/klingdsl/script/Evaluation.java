package dev.klingdsl.script;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.scope.VideoScope;
import dev.klingdsl.script.ast.WordMessages;
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

/** One run of a script: takes down what it says. */
public final class Evaluation {
    private final ScriptCompiler compiler;
    private final CompiledScript main;
    private final ScriptParameters parameters;
    private final List<Step> steps = new ArrayList<>();
    private final List<SettingsSnapshot> said = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<Preset> defaults;
    private final List<Preset> tweaks;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<String, SourceText> sourcesByClass;
    private final Deque<Path> including = new ArrayDeque<>();
    private boolean inBlock;

    Evaluation(ScriptCompiler compiler, CompiledScript main, Map<String, ?> given, List<Preset> tweaks) {
        this(compiler, main, given, tweaks, new ArrayList<>(), new HashMap<>());
    }

    /** For the inputs of a prompt, where defaults and sources outlive one evaluation. */
    public Evaluation(
            ScriptCompiler compiler,
            CompiledScript main,
            Map<String, ?> given,
            List<Preset> tweaks,
            List<Preset> defaults,
            Map<String, SourceText> sourcesByClass) {
        this.compiler = compiler;
        this.main = main;
        this.parameters = new ScriptParameters(given, problems::add);
        this.tweaks = List.copyOf(tweaks);
        this.defaults = defaults;
        this.sourcesByClass = sourcesByClass;
    }

    Plan plan() {
        run(main);
        parameters.reportUnknown();
        return new Plan(main.name(), steps, parameters.declared(), problems);
    }

    /** Runs the script and returns its last value. */
    @Nullable
    public Object value() {
        return run(main);
    }

    public List<Step> steps() {
        return steps;
    }

    /** Returns what each step says, right or wrong. */
    public List<SettingsSnapshot> said() {
        return said;
    }

    public List<Diagnostic> problems() {
        return problems;
    }

    void step(CompiledScript script, @Nullable String givenName, @Nullable SourceLocation place, Preset block) {
        String name = givenName == null ? main.name() + "-" + (steps.size() + 1) : givenName.strip();
        if (inBlock) {
            problems.add(Diagnostic.error(place, WordMessages.insideBlock("kling")));
            return;
        }
        checkName(name, place);
        VideoScope scope = VideoScope.open(script.base(), problems::add, compiler.vocabulary());
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
            SourceLocation fallback = scope.here() == null ? place : scope.here();
            problems.add(RuntimeDiagnostics.diagnostic(e, sourcesByClass, fallback));
            endIfInterrupted(e);
        } finally {
            inBlock = false;
        }
        said.add(scope.snapshot());
        Step step = scope.end(name, place);
        steps.add(complete ? step : step.withoutAdvice());
    }

    /** Speaks a top-level word of the application, if it is one; the caller's place is where its steps stand. */
    @Nullable
    Object ownWord(CompiledScript script, String name, @Nullable Object arguments, @Nullable SourceLocation place) {
        try {
            return compiler.vocabulary().speak(name, new CustomWordScope(this, script, place), arguments);
        } catch (IllegalArgumentException e) {
            problems.add(Diagnostic.error(place, String.valueOf(e.getMessage())));
            return null;
        }
    }

    boolean isOwnWord(String name) {
        return compiler.vocabulary().isOwnTopWord(name);
    }

    void defaults(Preset block) {
        defaults.add(block);
    }

    @Nullable
    Object parameter(String name, @Nullable Object defaultValue, String help, @Nullable SourceLocation place) {
        return parameters.declare(name, defaultValue, help, place);
    }

    @Nullable
    Object include(CompiledScript from, String file, @Nullable SourceLocation place) {
        Path path = from.base().resolve(file).normalize();
        if (including.contains(path)) {
            problems.add(Diagnostic.error(place, "include '" + file + "' goes in a circle; take it out"));
            throw new Aborted(null);
        }
        if (!Files.exists(path)) {
            problems.add(Diagnostic.error(place, "include '" + file + "': there is no file " + path));
            throw new Aborted(null);
        }
        including.push(path);
        try {
            return run(compiler.compileIncluded(path, shownAs(from, file)));
        } catch (ScriptException e) {
            problems.addAll(e.diagnostics());
            throw new Aborted(e);
        } finally {
            including.pop();
        }
    }

    /** The included file as seen from where the user stands: beside the script that includes it. */
    private static String shownAs(CompiledScript from, String file) {
        Path shown = Path.of(from.source().name()).resolveSibling(file).normalize();
        return shown.toString();
    }

    private @Nullable Object run(CompiledScript script) {
        sourcesByClass.put(script.className(), script.source());
        KlingScript instance = script.newInstance(this);
        try {
            return instance.run();
        } catch (Aborted e) {
            if (script != main) {
                throw e;
            }
            throw ended(e.getCause());
        } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
            problems.add(RuntimeDiagnostics.diagnostic(e, sourcesByClass, instance.here()));
            if (script != main) {
                throw new Aborted(e);
            }
            throw ended(RuntimeDiagnostics.unwrap(e));
        }
    }

    /** What interrupts a block interrupts the whole evaluation. */
    private static void endIfInterrupted(Throwable thrown) {
        Throwable cause = RuntimeDiagnostics.unwrap(thrown);
        if (cause instanceof InterruptedException) {
            throw new Aborted(cause);
        }
    }

    /** Tells everything there is to tell so far, broken rules of the steps included. */
    private ScriptException ended(@Nullable Throwable cause) {
        if (cause instanceof InterruptedException) {
            // Whoever asked for the evaluation shall see it too.
            Thread.currentThread().interrupt();
        }
        return new ScriptException(new Plan(main.name(), steps, List.of(), problems).diagnostics(), cause);
    }

    private void checkName(String name, @Nullable SourceLocation place) {
        if (name.isEmpty()) {
            problems.add(Diagnostic.error(place, "the step's name is blank; name it, or leave the name out"));
        } else if (!names.add(name)) {
            String first = steps.stream()
                    .filter(step -> step.name().equals(name) && step.location() != null)
                    .findFirst()
                    .map(step -> " at " + step.location())
                    .orElse("");
            problems.add(Diagnostic.error(
                    place, "there is a step '" + name + "' already" + first + "; names are unique, so rename one"));
        }
    }

    /** The evaluation cannot go on; what is wrong has been taken down. */
    private static final class Aborted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Aborted(@Nullable Throwable cause) {
            super(cause);
        }
    }
}
