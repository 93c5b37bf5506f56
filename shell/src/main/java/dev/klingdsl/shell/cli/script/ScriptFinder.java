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

/** Finds the script that the user means: standard input, a file, or one of the bundled scripts. */
public final class ScriptFinder {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final CommandEnvironment host;
    private final ScriptCompiler compiler;

    /** Creates a finder for a process. */
    public ScriptFinder(CommandEnvironment host) {
        this(host, true);
    }

    /** Creates a finder that compiles scripts although they are known from before, unless it is {@code caching}. */
    ScriptFinder(CommandEnvironment host, boolean caching) {
        this.host = host;
        this.compiler = CompilerFactory.of(host, caching);
    }

    /** Compiles the script; a file that is there comes before a bundled script. */
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
        return new BundledScripts(host.home())
                .all().stream().map(BundledScripts::name).toList();
    }

    private Path file(Path script) {
        Path file = host.resolve(script);
        for (Path named : List.of(script, Path.of(script + BundledScripts.EXTENSION))) {
            if (Files.isRegularFile(host.resolve(named))) {
                // The name as the user gave it is the one to show in messages.
                return isHere() ? named : host.resolve(named);
            }
        }
        Optional<Path> bundled = script.getNameCount() == 1 && !script.isAbsolute()
                ? new BundledScripts(host.home()).find(script.toString())
                : Optional.empty();
        return bundled.orElseThrow(() -> missing(script, file));
    }

    private boolean isHere() {
        return host.directory().equals(Path.of("").toAbsolutePath());
    }

    private UsageException missing(Path script, Path file) {
        if (Files.isDirectory(file)) {
            return new UsageException(script + " is a folder; name one of the scripts in it");
        }
        List<String> known = new ArrayList<>();
        Path folder = script.getParent();
        for (Path here : BundledScripts.in(folder == null ? host.directory() : host.resolve(folder))) {
            String name = String.valueOf(here.getFileName());
            known.add(folder == null ? name : folder.resolve(name).toString());
        }
        new BundledScripts(host.home()).all().forEach(bundled -> known.add(BundledScripts.name(bundled)));
        String hint = DidYouMean.hint(script.toString(), known);
        return new UsageException("there is no script '" + script + "'"
                + (hint.isEmpty() ? "; 'kling scripts' lists the bundled ones" : hint));
    }

    private String standardInput() {
        try {
            return new String(host.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
