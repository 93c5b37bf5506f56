package dev.klingdsl.shell.process;

import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.TerminalInfo;
import dev.klingdsl.shell.terminal.TerminalStream;
import org.jspecify.annotations.Nullable;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;

/** The environment of this process; the launcher passes on what Java cannot query. */
public final class ProcessEnvironment {
    private ProcessEnvironment() {}

    public static CommandEnvironment current() {
        @Nullable String home = System.getProperty("kling.home");
        PrintStream out = out();
        PrintStream err = err();
        // What a script prints, and what any library does, takes the same way.
        System.setOut(out);
        System.setErr(err);
        return new CommandEnvironment(
                Path.of("").toAbsolutePath(),
                home == null ? null : Path.of(home),
                System.getenv(),
                System.in,
                out,
                err,
                window(),
                Clock.systemUTC(),
                new SignalInterruptHandler(),
                UnaryOperator.identity());
    }

    public static PrintStream out() {
        return utf8(FileDescriptor.out);
    }

    public static PrintStream err() {
        return utf8(FileDescriptor.err);
    }

    private static TerminalInfo window() {
        String terminals = System.getProperty("kling.tty", "");
        TerminalSize size = TerminalSize.watched(System.getProperty("kling.size", ""));
        return new TerminalInfo(
                terminals.contains("i"), terminals.contains("o"), terminals.contains("e"), size::columns, size::rows);
    }

    /** UTF-8 whatever the locale, as terminals and readers of JSON expect it. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return TerminalStream.to(new BufferedOutputStream(new FileOutputStream(descriptor), 8192));
    }
}
