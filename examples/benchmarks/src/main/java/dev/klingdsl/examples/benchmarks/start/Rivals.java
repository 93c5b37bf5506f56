package dev.klingdsl.examples.benchmarks.start;

import dev.klingdsl.examples.benchmarks.ClassPath;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static java.util.Objects.requireNonNull;

/** What the command is compared with: Java itself, and Groovy's own command and shell, from their jars. */
record Rivals(Path emptyMainFolder, Path script) {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    static Rivals in(Path folder) throws IOException {
        Path script = folder.resolve("same-json.groovy");
        if (Files.notExists(script)) {
            try (InputStream text = requireNonNull(Rivals.class.getResourceAsStream("same-json.groovy"))) {
                Files.copy(text, script);
            }
        }
        return new Rivals(classFolder(folder), script);
    }

    /** A folder that holds this one class, as the whole class path would take longer to open. */
    private static Path classFolder(Path folder) throws IOException {
        String name = Nothing.class.getName().replace('.', '/') + ".class";
        Path file = folder.resolve("nothing").resolve(name);
        if (Files.notExists(file)) {
            Files.createDirectories(requireNonNull(file.getParent()));
            try (InputStream code = requireNonNull(Rivals.class.getClassLoader().getResourceAsStream(name))) {
                Files.copy(code, file);
            }
        }
        return folder.resolve("nothing");
    }

    List<String> emptyMain() {
        return List.of(JAVA, "-cp", emptyMainFolder.toString(), Nothing.class.getName());
    }

    List<String> groovy() {
        return List.of(
                JAVA, "-cp", ClassPath.of("groovy-6", "groovy-json-"), "groovy.ui.GroovyMain", script.toString());
    }

    List<String> groovyShell() {
        return List.of(
                JAVA,
                "-cp",
                ClassPath.of("groovy-", "jline-", "jansi-", "jna-", "ivy-"),
                "org.apache.groovy.groovysh.Main");
    }
}
