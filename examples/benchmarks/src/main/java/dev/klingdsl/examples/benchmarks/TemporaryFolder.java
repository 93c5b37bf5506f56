package dev.klingdsl.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes away what was made for a measurement. */
public final class TemporaryFolder {
    private TemporaryFolder() {}

    /** Deletes the folder; a process that ends at that moment may still leave a file, which the system's tidying takes. */
    public static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                return;
            }
        }
    }
}
