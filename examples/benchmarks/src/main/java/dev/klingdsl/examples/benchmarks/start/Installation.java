package dev.klingdsl.examples.benchmarks.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code kling} command as a user of the distribution has it, made of what the build has packaged. */
record Installation(Path home) {

    /** Returns the folder of the repository that this benchmark was built in, if the command has been packaged there. */
    static Optional<Path> repository() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve("shell/kling")))
                .filter(folder -> Files.isDirectory(folder.resolve("shell/target/dist/lib")))
                .findFirst();
    }

    static Installation make(Path repository, Path home) throws IOException {
        copy(repository.resolve("shell/target/dist/lib"), home.resolve("lib"));
        copy(repository.resolve("scripts"), home.resolve("scripts"));
        Files.createDirectories(home.resolve("bin"));
        Files.copy(repository.resolve("shell/kling"), home.resolve("bin/kling"));
        return new Installation(home);
    }

    String launcher() {
        return home.resolve("bin/kling").toString();
    }

    Path script(String name) {
        return home.resolve("scripts").resolve(name);
    }

    List<String> command(String... arguments) {
        return Stream.concat(Stream.of(launcher()), Stream.of(arguments)).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Files.copy(file, to.resolve(file.getFileName()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
