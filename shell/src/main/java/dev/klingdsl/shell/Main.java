package dev.klingdsl.shell;

import dev.klingdsl.shell.command.ExitCode;
import dev.klingdsl.shell.command.HeadStart;
import dev.klingdsl.shell.command.Host;

import java.io.PrintStream;

/** Where the process starts. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name, and exits with its code. */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            // It needs nothing of the process and the command line, whose wiring takes longer than Java's own start.
            int exitCode = version(ThisProcess.out(), ThisProcess.err());
            if (exitCode != ExitCode.OK) {
                System.exit(exitCode);
            }
            // System.exit would load the logging of Java to note that it was called.
            return;
        }
        Host host = prepare(args);
        System.exit(run(host, args));
    }

    /** Does what precedes every command but the shortest. */
    static Host prepare(String... args) {
        HeadStart.begin(args);
        Host host = ThisProcess.host();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> tell(host, failure));
        return host;
    }

    static int run(Host host, String... args) {
        return ended(execute(host, args), host.out(), host.err());
    }

    private static int version(PrintStream out, PrintStream err) {
        for (String line : Versions.lines()) {
            out.println(line);
        }
        return ended(ExitCode.OK, out, err);
    }

    private static int ended(int exitCode, PrintStream out, PrintStream err) {
        err.flush();
        if (out.checkError()) {
            err.println("kling: error: standard output could not be written to the end");
            err.flush();
            return exitCode == ExitCode.OK ? ExitCode.JOB_FAILED : exitCode;
        }
        return exitCode;
    }

    private static int execute(Host host, String... args) {
        try {
            return new KlingLine(host).run(args);
        } catch (Throwable failure) {
            tell(host, failure);
            return ExitCode.SERVICE;
        }
    }

    /** The last resort: nothing else has caught it. */
    private static void tell(Host host, Throwable failure) {
        host.err().println("kling: error: " + failure + "; --stacktrace may show where");
        host.err().flush();
    }
}
