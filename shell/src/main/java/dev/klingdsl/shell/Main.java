package dev.klingdsl.shell;

import dev.klingdsl.shell.command.ExitCode;
import dev.klingdsl.shell.command.Host;

/** Where the process starts. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name, and exits with its code. */
    public static void main(String[] args) {
        Host host = ThisProcess.host();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> tell(host, failure));
        System.exit(run(host, args));
    }

    static int run(Host host, String... args) {
        int exitCode = execute(host, args);
        host.err().flush();
        if (host.out().checkError()) {
            host.err().println("kling: error: standard output could not be written to the end");
            host.err().flush();
            return exitCode == ExitCode.OK ? ExitCode.JOB_FAILED : exitCode;
        }
        return exitCode;
    }

    private static int execute(Host host, String... args) {
        try {
            if (args.length == 1 && args[0].equals("--version")) {
                // It needs nothing of the command line's wiring, which takes longer than Java's own start.
                for (String line : Versions.lines()) {
                    host.out().println(line);
                }
                return ExitCode.OK;
            }
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
