package dev.klingdsl.examples.benchmarks;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The class path of this process, from which others get theirs. */
public final class ClassPath {
    private ClassPath() {}

    /** Returns all of it. */
    public static String all() {
        return String.join(File.pathSeparator, entries());
    }

    /** Returns the jars whose names start with one of these. */
    public static String of(String... prefixes) {
        return entries().stream()
                .filter(entry -> Arrays.stream(prefixes).anyMatch(new File(entry).getName()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<String> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> new File(entry).getAbsolutePath())
                .toList();
    }
}
