package dev.klingdsl.shell.cli.script;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scripts that come with the command. */
public final class BundledScripts {
    public static final String EXTENSION = ".groovy";

    private final @Nullable Path folder;

    public BundledScripts(@Nullable Path home) {
        this.folder = home == null ? null : home.resolve("scripts");
    }

    /** Returns the script with that name, with or without extension. */
    Optional<Path> find(String name) {
        String file = name.endsWith(EXTENSION) ? name : name + EXTENSION;
        return Optional.ofNullable(folder).map(known -> known.resolve(file)).filter(Files::isRegularFile);
    }

    /** Returns all of them, by name. */
    public List<Path> all() {
        return folder == null ? List.of() : in(folder);
    }

    /** Returns the scripts in a folder, by name. */
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a script's file name without extension. */
    public static String name(Path script) {
        String file = String.valueOf(script.getFileName());
        return file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : file;
    }
}
