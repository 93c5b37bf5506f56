package dev.klingdsl.shell.repl;

import dev.klingdsl.run.RunOptions;
import dev.klingdsl.script.CompiledScript;
import dev.klingdsl.shell.session.Frontend;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionConfig;
import dev.klingdsl.shell.session.SessionListener;
import dev.klingdsl.shell.session.Submitter;
import dev.klingdsl.shell.session.command.StandardCommands;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a session needs of the process, before it is known who stands between it and the user.
 *
 * @param doctor checks the installation and returns what was found
 */
record SessionFactory(
        Path directory,
        Clock clock,
        Function<Path, CompiledScript> scripts,
        Supplier<List<String>> bundled,
        Supplier<Submitter> client,
        RunOptions running,
        Callable<String> doctor) {

    Session open(Frontend frontend, SessionListener listener) {
        return new Session(
                new SessionConfig(directory, clock, scripts, bundled, client, running, frontend, listener),
                StandardCommands.registry());
    }
}
