package dev.klingdsl.examples.benchmarks.many;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The {@code curl} command, which fetches files without anything around it. */
final class Curl {
    private static final Path COMMAND = Path.of("/usr/bin/curl");

    private Curl() {}

    static boolean isPossible() {
        return Files.isExecutable(COMMAND);
    }

    static void fetch(List<URI> urls, Path folder, int parallel) throws IOException, InterruptedException {
        StringBuilder config = new StringBuilder();
        for (int i = 0; i < urls.size(); i++) {
            config.append("url = \"").append(urls.get(i)).append("\"\noutput = \"");
            config.append(folder.resolve(i + ".mp4")).append("\"\n");
        }
        Path file = folder.resolveSibling("curl.config");
        Files.writeString(file, config);
        Process process = new ProcessBuilder(
                        COMMAND.toString(),
                        "-q",
                        "--silent",
                        "--no-progress-meter",
                        "--show-error",
                        "--fail",
                        "--parallel",
                        "--parallel-immediate",
                        "--parallel-max",
                        Integer.toString(parallel),
                        "--config",
                        file.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("curl ended with " + process.exitValue());
        }
    }
}
