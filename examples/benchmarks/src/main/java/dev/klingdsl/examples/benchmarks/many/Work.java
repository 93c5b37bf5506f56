package dev.klingdsl.examples.benchmarks.many;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** The client's process: does what it is told, says "mark" and waits for a line where it wants the service looked at. */
final class Work {
    static final String MARK = "mark";
    private static final Map<String, Scenario> SCENARIOS = Map.of(
            "follow",
            new Following(),
            "submit",
            new Submitting(),
            "download",
            new Downloading(),
            "grow",
            new Growing());

    private Work() {}

    static Scenario scenario(String name) {
        Scenario scenario = SCENARIOS.get(name);
        if (scenario == null) {
            throw new IllegalArgumentException("there is no scenario '" + name + "'");
        }
        return scenario;
    }

    public static void main(String[] words) throws ExecutionException, InterruptedException, IOException {
        Arguments arguments = Arguments.of(words);
        Scenario scenario = scenario(arguments.text("scenario"));
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(scenario.run(arguments, () -> mark(lines)));
        }
    }

    private static void mark(BufferedReader lines) {
        System.out.println(MARK);
        try {
            String go = lines.readLine();
            if (go == null) {
                throw new IOException("nobody listens any more");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
