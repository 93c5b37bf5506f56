package dev.klingdsl.script.cache;

import groovy.lang.GroovySystem;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What compiles scripts: this library, Groovy, Java, and the class path that names in scripts are looked up on. A file of
 * the class path counts by its size and time as well, so that a new build is another one.
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

    /** A folder of classes is the newest of its package of compiled scripts' makers; only builds have one. */
    private static String describe(String entry) {
        File file = new File(entry);
        if (!file.isDirectory()) {
            return entry + " " + file.length() + " " + file.lastModified();
        }
        File @Nullable [] ours =
                Path.of(entry, "dev", "klingdsl", "script").toFile().listFiles();
        return entry + " "
                + (ours == null
                        ? 0
                        : Arrays.stream(ours)
                                .mapToLong(File::lastModified)
                                .max()
                                .orElse(0));
    }
}
