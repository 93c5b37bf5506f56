package dev.klingdsl.shell.cli;

import dev.klingdsl.client.KlingClientBuilder;
import dev.klingdsl.text.Printable;
import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Everything that a command may know about the process it runs in.
 *
 * @param directory the working directory; relative paths start here
 * @param home the folder with {@code scripts/}; null when the command was not started by its launcher
 * @param variables the environment variables
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param window which of these are a terminal, and how large it is
 * @param clock the current time
 * @param interrupts handles Ctrl-C
 * @param pace configures the polling intervals of clients; the identity outside of specs
 */
public record CommandEnvironment(
        Path directory,
        @Nullable Path home,
        Map<String, String> variables,
        InputStream in,
        PrintStream out,
        PrintStream err,
        TerminalInfo window,
        Clock clock,
        InterruptHandler interrupts,
        UnaryOperator<KlingClientBuilder> pace) {

    /** Returns a copy with other output streams. */
    public CommandEnvironment writingTo(PrintStream output, PrintStream errors) {
        return new CommandEnvironment(directory, home, variables, in, output, errors, window, clock, interrupts, pace);
    }

    /** Returns an environment variable, or null when it is not set or empty. */
    @Nullable
    public String variable(String name) {
        String value = variables.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Resolves a path that the user gave against the working directory. */
    public Path resolve(Path path) {
        return directory.resolve(path).normalize();
    }

    /** Returns a path relative to the working directory where it is below it, and else absolute. */
    public String show(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path base = directory.toAbsolutePath().normalize();
        if (!absolute.startsWith(base) || absolute.equals(base)) {
            return Printable.of(absolute.toString());
        }
        return Printable.of(base.relativize(absolute).toString());
    }
}
