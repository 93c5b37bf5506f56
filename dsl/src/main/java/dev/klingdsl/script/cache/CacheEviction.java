package dev.klingdsl.script.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a folder of cached scripts, and the folders of other versions beside it, from growing. */
final class CacheEviction {
    static final int MOST = 500;
    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_VERSIONS = 4;
    private static final Duration GIVEN_UP = Duration.ofHours(1);

    private record Entry(Path file, long size, Instant written) {
        /** Nothing, when somebody else has deleted the file in between. */
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

    /** Deletes the oldest entries beyond the limits, and what writers that died have left. */
    static void trim(Path folder) throws IOException {
        trim(folder, MOST, MOST_BYTES);
    }

    static void trim(Path folder, int most, long mostBytes) throws IOException {
        List<Entry> entries = newestFirst(folder);
        long bytes = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            bytes += entry.size();
            boolean unfinished = entry.file().toString().endsWith(ScriptCache.UNFINISHED);
            boolean givenUp = entry.written().isBefore(entries.get(0).written().minus(GIVEN_UP));
            if (unfinished ? givenUp : i >= most || bytes > mostBytes) {
                Files.deleteIfExists(entry.file());
            }
        }
        if (entries.size() == 1) {
            forgetOldVersions(folder);
        }
    }

    private static void forgetOldVersions(Path folder) throws IOException {
        for (Entry version : newestFirst(folder.resolveSibling("")).stream()
                .skip(MOST_VERSIONS)
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
