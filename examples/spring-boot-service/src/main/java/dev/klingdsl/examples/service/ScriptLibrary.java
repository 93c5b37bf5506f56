package dev.klingdsl.examples.service;

import dev.klingdsl.Kling;
import dev.klingdsl.script.CompiledScript;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scripts of the folder, compiled when the service starts: a mistake in one keeps it from starting. */
@Component
class ScriptLibrary {
    private final Map<String, CompiledScript> scripts;

    ScriptLibrary(KlingProperties properties) {
        try (var files = Files.list(properties.scripts())) {
            scripts = files.filter(file -> file.toString().endsWith(".groovy"))
                    .map((Path file) -> Kling.script(file))
                    .collect(Collectors.toUnmodifiableMap(CompiledScript::name, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<CompiledScript> find(String name) {
        return Optional.ofNullable(scripts.get(name));
    }
}
