package dev.klingdsl.examples.benchmarks.jvm;

import dev.klingdsl.examples.benchmarks.Effort;
import dev.klingdsl.examples.benchmarks.Quantity;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/** What JMH found for the methods of a class. */
record Measured(Map<String, RunResult> byMethod) {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    static Measured of(Class<?> benchmarks, Effort effort) throws IOException {
        OptionsBuilder options = new OptionsBuilder();
        options.include(benchmarks.getName().replace(".", "\\."))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .forks(effort.of(3, 0))
                .warmupIterations(effort.of(5, 1))
                .warmupTime(TimeValue.milliseconds(effort.of(1000, 20)))
                .measurementIterations(effort.of(5, 1))
                .measurementTime(TimeValue.milliseconds(effort.of(1000, 20)))
                .shouldFailOnError(true);
        Map<String, RunResult> results = new HashMap<>();
        try {
            for (RunResult result : new Runner(options.build()).run()) {
                results.put(result.getPrimaryResult().getLabel(), result);
            }
        } catch (RunnerException e) {
            throw new IOException("JMH could not measure " + benchmarks.getSimpleName(), e);
        }
        return new Measured(results);
    }

    /** Returns the average time of a call. */
    Quantity time(String method) {
        Result<?> result = result(method).getPrimaryResult();
        return new Quantity(
                result.getScore(), result.getScoreUnit().replace("/op", "").replace("us", "µs"));
    }

    /** Returns how much a call allocates. */
    Quantity bytes(String method) {
        Result<?> result = requireNonNull(result(method).getSecondaryResults().get(ALLOCATED), ALLOCATED);
        return new Quantity(Math.rint(result.getScore()), "B");
    }

    private RunResult result(String method) {
        return requireNonNull(byMethod.get(method), method);
    }
}
