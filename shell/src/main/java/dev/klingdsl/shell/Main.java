package dev.klingdsl.shell;

import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.process.ProcessEnvironment;
import dev.klingdsl.shell.startup.ScriptWarmUp;
import dev.klingdsl.shell.startup.VersionInfo;

import java.io.PrintStream;

/** Where the process starts. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name, and exits with its code. */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            // It needs nothing of the process and the command line, whose wiring takes longer than Java's own start.
            int exitCode = version(ProcessEnvironment.out(), ProcessEnvironment.err());
            if (exitCode != ExitCode.OK) {
                System.exit(exitCode);
            }
            // System.exit would load the logging of Java to note that it was called.
            return;
        }
        System.exit(run(prepare(args), args));
    }

    /** Does what precedes every command but the shortest. */
    public static CommandEnvironment prepare(String... args) {
        ScriptWarmUp.begin(args);
        CommandEnvironment environment = ProcessEnvironment.current();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> tell(environment, failure));
        return environment;
    }

    /** Runs a command and returns its exit code. */
    public static int run(CommandEnvironment environment, String... args) {
        return ended(execute(environment, args), environment.out(), environment.err());
    }

    private static int version(PrintStream out, PrintStream err) {
        for (String line : VersionInfo.lines()) {
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

    private static int execute(CommandEnvironment host, String... args) {
        try {
            return new KlingCommandLine(host).run(args);
        } catch (Throwable failure) {
            tell(host, failure);
            return ExitCode.SERVICE;
        }
    }

    /** The last resort: nothing else has caught it. */
    private static void tell(CommandEnvironment host, Throwable failure) {
        host.err().println("kling: error: " + failure + "; --stacktrace may show where");
        host.err().flush();
    }
}
