package dev.klingdsl.examples.benchmarks.many;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The {@code curl} command, which fetches files without anything around it. */
final class Curl {
    private static final Path COMMAND = Path.of("/usr/bin/curl");

    private Curl() {}

    static boolean isPossible() {
        return Files.isExecutable(COMMAND);
    }

    /** Fetches the files and waits until they are on the disk, which the command itself does not. */
    static void fetchToDisk(List<URI> urls, Path folder, int parallel) throws IOException, InterruptedException {
        fetch(urls, folder, parallel);
        ExecutorService syncing = Executors.newFixedThreadPool(parallel);
        try {
            List<Callable<Void>> each = IntStream.range(0, urls.size())
                    .<Callable<Void>>mapToObj(i -> () -> sync(file(folder, i)))
                    .toList();
            for (Future<Void> file : syncing.invokeAll(each)) {
                file.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a file could not be synced", e);
        } finally {
            syncing.shutdown();
        }
    }

    private static @Nullable Void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return null;
    }

    static void fetch(List<URI> urls, Path folder, int parallel) throws IOException, InterruptedException {
        StringBuilder config = new StringBuilder();
        for (int i = 0; i < urls.size(); i++) {
            config.append("url = \"").append(urls.get(i)).append("\"\noutput = \"");
            config.append(file(folder, i)).append("\"\n");
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

    private static Path file(Path folder, int number) {
        return folder.resolve(number + ".mp4");
    }
}
