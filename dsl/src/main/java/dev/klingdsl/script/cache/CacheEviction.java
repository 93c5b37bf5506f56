package dev.klingdsl.script.cache;

import dev.klingdsl.file.AtomicFileWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Limits the size of a folder of cached scripts, and the number of folders of other versions beside it. */
final class CacheEviction {
    static final int MAX_ENTRIES = 500;
    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_VERSIONS = 4;
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private record Entry(Path file, long size, Instant written) {
        /** Returns no entry when the file has been deleted by another process. */
        static Stream<Entry> of(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Stream.of(new Entry(
                        file, attributes.size(), attributes.lastModifiedTime().toInstant()));
            } catch (IOException e) {
                return Stream.empty();
            }
        }
    }

    private CacheEviction() {}

    /** Deletes the oldest entries beyond the limits, and temporary files that a process has left behind. */
    static void trim(Path folder) throws IOException {
        trim(folder, MAX_ENTRIES, MAX_BYTES);
    }

    static void trim(Path folder, int most, long mostBytes) throws IOException {
        List<Entry> entries = newestFirst(folder);
        long bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            bytes += entry.size();
            boolean unfinished = entry.file().toString().endsWith(AtomicFileWriter.TEMPORARY);
            boolean abandoned =
                    entry.written().isBefore(entries.get(0).written().minus(ABANDONED_AFTER));
            if (unfinished ? abandoned : i >= most || bytes > mostBytes) {
                Files.deleteIfExists(entry.file());
            }
        }
        if (entries.size() == 1) {
            deleteOldVersions(folder);
        }
    }

    private static void deleteOldVersions(Path folder) throws IOException {
        for (Entry version : newestFirst(folder.resolveSibling("")).stream()
                .skip(MAX_VERSIONS)
                .toList()) {
            if (Files.isDirectory(version.file()) && !version.file().equals(folder)) {
                for (Entry entry : newestFirst(version.file())) {
                    Files.deleteIfExists(entry.file());
                }
                Files.deleteIfExists(version.file());
            }
        }
    }

    private static List<Entry> newestFirst(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(Entry::of)
                    .sorted(Comparator.comparing(Entry::written).reversed())
                    .toList();
        }
    }
}
