package dev.klingdsl.shell.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The user's editor. */
final class ExternalEditor {
    private ExternalEditor() {}

    /** Returns the command in {@code VISUAL} or {@code EDITOR}; empty if neither is set. */
    static Optional<String> command(Map<String, String> environment) {
        return Stream.of("VISUAL", "EDITOR")
                .map(environment::get)
                .filter(command -> command != null && !command.isBlank())
                .findFirst();
    }

    /** Runs a command on a file and waits for its end. */
    static void run(String command, Path file) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command.strip().split("\\s+")));
        words.add(file.toString());
        int exitCode = new ProcessBuilder(words).inheritIO().start().waitFor();
        if (exitCode != 0) {
            throw new IOException(words.get(0) + " ended with exit code " + exitCode);
        }
    }
}
