package dev.klingdsl.shell.cli.script;

import dev.klingdsl.plan.SourceText;
import dev.klingdsl.script.CompiledScript;
import dev.klingdsl.script.ScriptCompiler;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.exit.UsageException;
import dev.klingdsl.shell.startup.ScriptWarmUp;
import dev.klingdsl.text.DidYouMean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds a script: standard input, a file, or one of the bundled scripts. */
public final class ScriptFinder {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final CommandEnvironment environment;
    private final ScriptCompiler compiler;

    /** Creates a finder with a compiler cache. */
    public ScriptFinder(CommandEnvironment environment) {
        this(environment, true);
    }

    /** Creates a finder. */
    ScriptFinder(CommandEnvironment environment, boolean caching) {
        this.environment = environment;
        this.compiler = CompilerFactory.of(environment, caching);
    }

    /** Compiles the script; an existing file takes precedence over a bundled script. */
    public CompiledScript find(Path script) {
        if (script.equals(STANDARD_INPUT)) {
            SourceText input = new SourceText("script.groovy", standardInput());
            ScriptWarmUp.await();
            return compiler.compile(input, Path.of("").toAbsolutePath());
        }
        Path file = file(script);
        ScriptWarmUp.await();
        return compiler.compile(file);
    }

    /** Returns the names of the bundled scripts. */
    public List<String> bundled() {
        return new BundledScripts(environment.home())
                .all().stream().map(BundledScripts::name).toList();
    }

    private Path file(Path script) {
        Path file = environment.resolve(script);
        for (Path named : List.of(script, Path.of(script + BundledScripts.EXTENSION))) {
            if (Files.isRegularFile(environment.resolve(named))) {
                // Messages show the name as the user gave it.
                return isHere() ? named : environment.resolve(named);
            }
        }
        Optional<Path> bundled = script.getNameCount() == 1 && !script.isAbsolute()
                ? new BundledScripts(environment.home()).find(script.toString())
                : Optional.empty();
        return bundled.orElseThrow(() -> missing(script, file));
    }

    private boolean isHere() {
        return environment.directory().equals(Path.of("").toAbsolutePath());
    }

    private UsageException missing(Path script, Path file) {
        if (Files.isDirectory(file)) {
            return new UsageException(script + " is a folder; name one of the scripts in it");
        }
        List<String> known = new ArrayList<>();
        Path folder = script.getParent();
        for (Path here : BundledScripts.in(folder == null ? environment.directory() : environment.resolve(folder))) {
            String name = String.valueOf(here.getFileName());
            known.add(folder == null ? name : folder.resolve(name).toString());
        }
        new BundledScripts(environment.home()).all().forEach(bundled -> known.add(BundledScripts.name(bundled)));
        String hint = DidYouMean.hint(script.toString(), known);
        return new UsageException("there is no script '" + script + "'"
                + (hint.isEmpty() ? "; 'kling scripts' lists the bundled ones" : hint));
    }

    private String standardInput() {
        try {
            return new String(environment.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
