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
 * What a session works with.
 *
 * @param directory where relative files start
 * @param clock for revisions and elapsed times
 * @param scripts finds a script by its file or bundled name
 * @param bundled the names of the bundled scripts
 * @param client makes the client, when it is needed for the first time
 * @param running how submissions are carried out
 * @param doctor checks the installation and returns what was found, in lines
 */
public record SessionConfig(
        Path directory,
        Clock clock,
        Function<Path, CompiledScript> scripts,
        Supplier<List<String>> bundled,
        Supplier<Submitter> client,
        RunOptions running,
        Callable<String> doctor) {}
