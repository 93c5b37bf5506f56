package dev.klingdsl.script.live;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.scope.VideoScope;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.script.KlingScript;
import dev.klingdsl.script.ScriptException;
import dev.klingdsl.script.ast.CompileDiagnostics;
import dev.klingdsl.script.ast.DeclarationRewriter;
import dev.klingdsl.script.ast.Dialect;
import dev.klingdsl.script.ast.WordCustomizer;
import dev.klingdsl.script.compile.ScriptFailure;
import dev.klingdsl.script.compile.ScriptLoader;
import dev.klingdsl.script.compile.ScriptNames;
import dev.klingdsl.script.compile.ScriptUnit;
import dev.klingdsl.script.eval.Evaluation;
import groovy.lang.GroovyCodeSource;
import groovy.lang.Script;
import groovy.transform.ThreadInterrupt;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.runtime.MethodClosure;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import static java.util.Objects.requireNonNull;

/**
 * A script that is typed at a prompt, one input after the other. The top level of each input is also the inside of a block
 * on a draft; variables, methods, classes, imports and {@code defaults} are kept for the next input. Sends nothing. Not
 * thread-safe, except that {@link #check} may be called at any time.
 */
public final class LiveScript {
    /** The script's name, from which unnamed steps get theirs. */
    private static final String NAME = "draft";

    private final ScriptLoader included = new ScriptLoader(KlingScript.class, Vocabulary.standard(), null);
    private final Path base;
    private final Set<String> commands;
    private final LiveBinding variables;
    private final LiveImports imports = new LiveImports();
    private final LiveClassLoader loader;
    private final List<Preset> defaults = new ArrayList<>();
    private final Map<String, SourceText> sourcesByClass = new HashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<Preset> tweaks = new ArrayList<>();
    private @Nullable Evaluation evaluation;
    private @Nullable VideoScope draft;

    /**
     * Creates a prompt without variables.
     *
     * @param base the folder against which relative files are resolved
     * @param commands names of the prompt's commands, which are suggested like words
     * @param offered read-only variables, by name
     */
    public LiveScript(Path base, Set<String> commands, Map<String, Supplier<?>> offered) {
        this.base = base;
        this.commands = Set.copyOf(commands);
        this.variables = new LiveBinding(offered);
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(LiveInput.class.getName());
        configuration.setSourceEncoding("UTF-8");
        configuration.setTargetBytecode(CompilerConfiguration.JDK17);
        this.loader = new LiveClassLoader(getClass().getClassLoader(), configuration);
    }

    /**
     * Evaluates one input. Interrupting the thread ends its loops and calls: the exception's cause is then an
     * {@link InterruptedException}, and the thread's interrupted status is set.
     *
     * @param input what was typed; its lines are counted from 1
     * @param draftSettings of the draft before the input
     * @param locations of the draft's settings
     * @return its value and effects
     * @throws ScriptException if it does not compile or its code fails, with every mistake found; then the draft is as
     *     before
     */
    public LiveResult evaluate(
            SourceText input, SettingsSnapshot draftSettings, Map<Setting, SourceLocation> locations) {
        Class<?> type = compile(input);
        if (!LiveInput.class.isAssignableFrom(type)) {
            imports.keep();
            return new LiveResult(
                    type, draftSettings, step(draftSettings, locations), false, List.of(), List.of(), List.of());
        }
        ScriptUnit unit = new ScriptUnit(NAME, input, base, type.asSubclass(LiveInput.class), this::prepare);
        List<Preset> newDefaults = new ArrayList<>(defaults);
        Evaluation running = new Evaluation(included, unit, parameters, newDefaults, sourcesByClass, this::evaluation);
        VideoScope scope = VideoScope.open(base, running.problems()::add).resume(draftSettings, locations);
        evaluation = running;
        draft = scope;
        tweaks.clear();
        Object value = value(running);
        imports.keep();
        if (running.problems().stream().anyMatch(Diagnostic::isError)) {
            throw new ScriptException(running.problems(), null);
        }
        defaults.clear();
        defaults.addAll(newDefaults);
        SettingsSnapshot now = scope.snapshot();
        boolean draftWord = value instanceof VideoScope;
        return new LiveResult(
                draftWord ? null : value,
                now,
                scope.end(NAME, null),
                draftWord,
                running.steps(),
                running.snapshots(),
                tweaks);
    }

    private static @Nullable Object value(Evaluation running) {
        try {
            return running.value();
        } catch (ScriptFailure e) {
            throw new ScriptException(e.diagnostics(), e.getCause());
        }
    }

    /**
     * {@return the mistakes found without running the input; none when it compiles}
     *
     * @param input what was typed
     */
    public List<Diagnostic> check(SourceText input) {
        synchronized (loader) {
            return LiveSyntax.check(input, loader, customizers(input, imports.copy()));
        }
    }

    /**
     * {@return true if the input has no mistake but its end is missing: an open brace, bracket or string, or a dangling
     * operator}
     *
     * @param input what was typed so far
     */
    public static boolean isIncomplete(String input) {
        return LiveSyntax.isIncomplete(input);
    }

    /**
     * {@return the draft of these settings as a step, checked}
     *
     * @param draftSettings of the draft
     * @param locations of its settings, as far as they are known
     */
    public Step step(SettingsSnapshot draftSettings, Map<Setting, SourceLocation> locations) {
        return VideoScope.open(base, problem -> {})
                .resume(draftSettings, locations)
                .end(NAME, null);
    }

    /**
     * Sets the value that {@code param} returns for a name in later inputs.
     *
     * @param name of the parameter
     * @param value of the type that scripts expect; a text is converted to the type of the default
     */
    public void parameter(String name, Object value) {
        parameters.put(name, value);
    }

    /** {@return the variables and methods that inputs have defined, by name, without the read-only ones} */
    public Map<String, Object> variables() {
        Map<String, Object> copy = new LinkedHashMap<>();
        Map<?, ?> all = variables.getVariables();
        all.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    /**
     * {@return the value of a variable, read-only or not; null when there is none}
     *
     * @param name of the variable
     */
    public @Nullable Object variable(String name) {
        return variables.hasVariable(name) ? variables.getVariable(name) : null;
    }

    VideoScope draft() {
        return requireNonNull(draft, "no input has been evaluated");
    }

    Evaluation evaluation() {
        return requireNonNull(evaluation, "no input has been evaluated");
    }

    void tweak(Preset preset) {
        tweaks.add(preset);
    }

    private Class<?> compile(SourceText input) {
        synchronized (loader) {
            return parse(input);
        }
    }

    private Class<?> parse(SourceText input) {
        List<CompilationCustomizer> customizers = new ArrayList<>(customizers(input, imports));
        // So that an endless loop can be interrupted.
        customizers.add(new ASTTransformationCustomizer(ThreadInterrupt.class));
        loader.use(customizers);
        String className = ScriptNames.classNameOf(input);
        GroovyCodeSource code = new GroovyCodeSource(input.text(), className + ".groovy", "/kling/script");
        code.setCachable(false);
        try {
            return loader.parseClass(code, false);
        } catch (CompilationFailedException e) {
            throw new ScriptException(CompileDiagnostics.diagnostics(e, input), e);
        }
    }

    private List<CompilationCustomizer> customizers(SourceText input, LiveImports known) {
        Dialect dialect = new Dialect(LiveInput.class, true, variables.names(), commands);
        return List.of(known, new DeclarationRewriter(), new WordCustomizer(input, Vocabulary.standard(), dialect));
    }

    private void prepare(Script script) {
        LiveInput input = (LiveInput) script;
        input.join(this);
        input.setBinding(variables);
        for (Method method : input.getClass().getDeclaredMethods()) {
            boolean declared = !method.isSynthetic() && !method.getName().contains("$");
            if (declared && !method.getName().equals("run") && !method.getName().equals("main")) {
                variables.setVariable(method.getName(), new MethodClosure(input, method.getName()));
            }
        }
    }
}
