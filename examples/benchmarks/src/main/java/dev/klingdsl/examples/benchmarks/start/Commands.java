package dev.klingdsl.examples.benchmarks.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts commands in an environment where nothing is but what the benchmark made, and the given variables. */
record Commands(Path folder, Map<String, String> variables) {
    private static final long LONGEST_SECONDS = 120;
    private static final double NANOS_IN_A_MILLI = 1e6;

    /** Runs a command to its end and returns its standard output; one that fails ends the benchmark. */
    String output(List<String> command) throws IOException, InterruptedException {
        Process process =
                builder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        end(process, command);
        return output;
    }

    /** Runs a command to its end and returns how long that took, in milliseconds. */
    double millis(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        end(builder.start(), command);
        return (System.nanoTime() - start) / NANOS_IN_A_MILLI;
    }

    ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(KLING|CHANJING|JAVA|JDK|XDG|GROOVY)_.*"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HOME", folder.toString());
        environment.put("TERM", "xterm-256color");
        environment.putAll(variables);
        return builder;
    }

    private static void end(Process process, List<String> command) throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command + " did not end within " + LONGEST_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
    }
}
