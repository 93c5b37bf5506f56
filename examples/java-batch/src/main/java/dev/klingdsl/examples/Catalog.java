package dev.klingdsl.examples;

import dev.klingdsl.run.Delivery;
import dev.klingdsl.run.ResultSink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Takes results further: into a list of what there is. It may hear of the same result twice and lists it once. */
final class Catalog implements ResultSink {
    private final Path file;

    Catalog(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void deliver(Delivery result) throws IOException {
        Set<String> lines = new TreeSet<>(Files.exists(file) ? Files.readAllLines(file) : Set.of());
        lines.add(result.take() + "," + result.jobId() + "," + result.files().get(0));
        Files.write(file, lines);
    }
}
