package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.examples.benchmarks.ClassPath;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of this JDK that answers in lines; it ends when nobody listens any more. */
final class JavaProcess implements AutoCloseable {
    private static final long ENDS_WITHIN_SECONDS = 20;

    private final Process process;
    private final BufferedReader answers;
    private final String name;

    private JavaProcess(Process process, String name) {
        this.process = process;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.name = name;
    }

    static JavaProcess start(String heap, Class<?> main, Arguments arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-cp",
                ClassPath.all(),
                main.getName()));
        command.addAll(arguments.words());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new JavaProcess(process, main.getSimpleName() + arguments.values());
    }

    /** Returns the next line; a process that has no more to say although it should fails the benchmark. */
    String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("the process " + name + " ended too early");
        }
        return line;
    }

    /** Says something, so that the process goes on. */
    void say(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
