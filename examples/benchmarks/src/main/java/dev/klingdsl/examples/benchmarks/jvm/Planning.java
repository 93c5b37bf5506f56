package dev.klingdsl.examples.benchmarks.jvm;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.ImageSource;
import dev.klingdsl.request.json.RequestJsonWriter;
import dev.klingdsl.script.CompiledScript;
import dev.klingdsl.script.ScriptCompiler;
import groovy.json.JsonBuilder;
import groovy.lang.Closure;
import groovy.lang.GroovyShell;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static java.util.Objects.requireNonNull;

/** Ten requests with presets and interpolation: from a compiled script, and from closures on a {@link JsonBuilder}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Planning {
    private static final String SUBJECT = "a lighthouse";
    private static final int LENS = 50;
    private static final Map<String, Object> PARAMETERS = Map.of("subject", SUBJECT, "lens", LENS);

    private final CompiledScript script = new ScriptCompiler()
            .compile(
                    new SourceText("ten-steps.groovy", text("ten-steps.groovy")),
                    Path.of("").toAbsolutePath());
    private final Closure<List<JsonBuilder>> closures = closures();

    /** Plans the script: requests, checked against every rule, with their places. */
    @Benchmark
    public Plan plan() {
        return script.plan(PARAMETERS);
    }

    /** Builds what the requests hold, by closures. */
    @Benchmark
    public List<JsonBuilder> jsonBuilder() {
        return closures.call(SUBJECT, LENS);
    }

    /** Plans the script and writes its requests. */
    @Benchmark
    public List<String> planWritten() {
        List<String> written = new ArrayList<>();
        for (Step step : plan().steps()) {
            written.add(RequestJsonWriter.compact(step.request(), ImageSource::toString));
        }
        return written;
    }

    /** Builds the requests by closures and writes them. */
    @Benchmark
    public List<String> jsonBuilderWritten() {
        List<String> written = new ArrayList<>();
        for (JsonBuilder request : jsonBuilder()) {
            written.add(request.toString());
        }
        return written;
    }

    @SuppressWarnings("unchecked")
    private static Closure<List<JsonBuilder>> closures() {
        return (Closure<List<JsonBuilder>>) requireNonNull(new GroovyShell().evaluate(text("json-builder.groovy")));
    }

    private static String text(String resource) {
        try (InputStream file = requireNonNull(Planning.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
