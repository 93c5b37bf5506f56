package dev.klingdsl.shell.session;

import dev.klingdsl.run.RunOptions;
import dev.klingdsl.script.CompiledScript;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The configuration of a session.
 *
 * @param directory what relative paths are resolved against
 * @param clock the current time
 * @param scripts finds a script by its file or bundled name
 * @param bundled the names of the bundled scripts
 * @param client creates the client, on first use
 * @param running the options of submissions
 * @param doctor checks the installation and returns the results as lines
 */
public record SessionConfig(
        Path directory,
        Clock clock,
        Function<Path, CompiledScript> scripts,
        Supplier<List<String>> bundled,
        Supplier<Submitter> client,
        RunOptions running,
        Callable<String> doctor) {}
