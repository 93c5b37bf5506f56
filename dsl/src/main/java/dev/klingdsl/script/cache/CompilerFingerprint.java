package dev.klingdsl.script.cache;

import groovy.lang.GroovySystem;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Identifies what the result of a compilation depends on beside the script: this library, Groovy, Java, and the class path
 * on which names are resolved. Jars count with size and time, so that a new build has another fingerprint; folders with the
 * time of this library's newest class in them.
 */
final class CompilerFingerprint {
    static final String IDENTITY = String.join(
            "\n",
            version(),
            GroovySystem.getVersion(),
            Runtime.version().toString(),
            System.getProperty("java.vendor", ""),
            classPath());

    private CompilerFingerprint() {}

    /** Returns a name for a folder, such as {@code 1.0.0-groovy-6.0.0-java-17.0.15}. */
    static String folderName() {
        String java = Runtime.version().version().stream().map(String::valueOf).collect(Collectors.joining("."));
        return (version() + "-groovy-" + GroovySystem.getVersion() + "-java-" + java).replaceAll("[^\\w.-]", "_");
    }

    private static String version() {
        @Nullable String version = CompilerFingerprint.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    private static String classPath() {
        String all = System.getProperty("java.class.path", "");
        return Arrays.stream(all.split(File.pathSeparator))
                .map(CompilerFingerprint::describe)
                .collect(Collectors.joining("\n"));
    }

    private static String describe(String entry) {
        File file = new File(entry);
        return file.isDirectory()
                ? entry + " " + newestClass(file.toPath().resolve("dev/klingdsl/script"))
                : entry + " " + file.length() + " " + file.lastModified();
    }

    /** Returns the time of the newest class that takes part in compiling; 0 when the folder has none. */
    private static long newestClass(Path folder) {
        try (Stream<Path> classes = Files.walk(folder)) {
            return classes.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }
}
