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
import dev.klingdsl.script.CompiledScript;
import dev.klingdsl.script.Evaluation;
import dev.klingdsl.script.KlingScript;
import dev.klingdsl.script.ScriptCompiler;
import dev.klingdsl.script.ScriptException;
import dev.klingdsl.script.ast.CompileDiagnostics;
import dev.klingdsl.script.ast.DeclarationRewriter;
import dev.klingdsl.script.ast.Dialect;
import dev.klingdsl.script.ast.WordCustomizer;
import groovy.lang.GroovyCodeSource;
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
 * A script that is typed line by line at a prompt. The top level of each input is also the inside of a block on a draft;
 * variables, methods, classes, imports and {@code defaults} survive to the next input. Sends nothing. Not thread-safe, except
 * that {@link #check} may be called at any time.
 */
public final class LiveScript {
    /** What unnamed steps are called after. */
    private static final String NAME = "draft";

    private final ScriptCompiler compiler = new ScriptCompiler();
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
     * Starts with nothing said.
     *
     * @param base where relative files start
     * @param commands names that the prompt knows beside the language's own words, for what the author may have meant
     * @param offered variables that inputs can read but not set
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
     * @param said what the draft says so far
     * @param places where the draft's settings came from
     * @return what it came to
     * @throws ScriptException if it does not compile or its code fails, with every mistake found; then the draft is as
     *     before
     */
    public LiveResult evaluate(SourceText input, SettingsSnapshot said, Map<Setting, SourceLocation> places) {
        Class<?> type = compile(input);
        if (!LiveInput.class.isAssignableFrom(type)) {
            imports.keep();
            return new LiveResult(type, said, step(said, places), false, List.of(), List.of(), List.of());
        }
        CompiledScript compiled =
                new CompiledScript(compiler, NAME, input, base, type.asSubclass(LiveInput.class), this::prepare);
        List<Preset> newDefaults = new ArrayList<>(defaults);
        Evaluation running = new Evaluation(compiler, compiled, parameters, List.of(), newDefaults, sourcesByClass);
        VideoScope scope = VideoScope.open(base, running.problems()::add).resume(said, places);
        evaluation = running;
        draft = scope;
        tweaks.clear();
        Object value = running.value();
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
                running.said(),
                tweaks);
    }

    /**
     * {@return the mistakes that can be seen without running the input; none for one that compiles}
     *
     * @param input what was typed
     */
    public List<Diagnostic> check(SourceText input) {
        synchronized (loader) {
            return LiveSyntax.mistakes(input, loader, customizers(input, imports.copy()));
        }
    }

    /**
     * {@return true if the input is not wrong but not at its end: an open brace, bracket or string, or a dangling
     * operator}
     *
     * @param input what was typed until now
     */
    public static boolean endsTooEarly(String input) {
        return LiveSyntax.endsTooEarly(input);
    }

    /**
     * {@return the draft of these settings as a step, checked}
     *
     * @param said what the draft says
     * @param places where its settings came from, as far as that is known
     */
    public Step step(SettingsSnapshot said, Map<Setting, SourceLocation> places) {
        return VideoScope.open(base, problem -> {}).resume(said, places).end(NAME, null);
    }

    /**
     * Sets what {@code param} gives for a name, in later inputs.
     *
     * @param name of the parameter
     * @param value of the type that scripts expect; a text is converted to the type of the default
     */
    public void parameter(String name, Object value) {
        parameters.put(name, value);
    }

    /** {@return the variables and methods that inputs have left, by name; what the prompt offers is not among them} */
    public Map<String, Object> variables() {
        Map<String, Object> copy = new LinkedHashMap<>();
        Map<?, ?> all = variables.getVariables();
        all.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    /**
     * {@return the value of a variable, also of one that the prompt offers; null when there is none}
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
        // A loop without end must not take the session with it.
        customizers.add(new ASTTransformationCustomizer(ThreadInterrupt.class));
        loader.use(customizers);
        String className = ScriptCompiler.classNameOf(input);
        GroovyCodeSource code = new GroovyCodeSource(input.text(), className + ".groovy", "/kling/script");
        code.setCachable(false);
        try {
            return loader.parseClass(code, false);
        } catch (CompilationFailedException e) {
            throw new ScriptException(CompileDiagnostics.diagnostics(e, input), e);
        }
    }

    private List<CompilationCustomizer> customizers(SourceText input, LiveImports known) {
        Dialect dialect = new Dialect(true, variables.names(), commands);
        return List.of(known, new DeclarationRewriter(), new WordCustomizer(input, Vocabulary.standard(), dialect));
    }

    private void prepare(KlingScript script) {
        LiveInput input = (LiveInput) script;
        input.join(this);
        input.setBinding(variables);
        for (Method method : input.getClass().getDeclaredMethods()) {
            boolean own = !method.isSynthetic() && !method.getName().contains("$");
            if (own && !method.getName().equals("run") && !method.getName().equals("main")) {
                variables.setVariable(method.getName(), new MethodClosure(input, method.getName()));
            }
        }
    }
}
