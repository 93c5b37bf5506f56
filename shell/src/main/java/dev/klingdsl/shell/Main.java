package dev.klingdsl.shell;

import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.process.ProcessEnvironment;
import dev.klingdsl.shell.startup.ScriptWarmUp;
import dev.klingdsl.shell.startup.VersionInfo;

import java.io.PrintStream;

/** The entry point of the process. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name, and exits with its code. */
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            // Needs no command line, whose model takes longer to create than the JVM to start.
            int exitCode = version(ProcessEnvironment.out(), ProcessEnvironment.err());
            if (exitCode != ExitCode.OK) {
                System.exit(exitCode);
            }
            // System.exit would load java.util.logging to log the call.
            return;
        }
        System.exit(run(prepare(args), args));
    }

    /** Prepares what all commands but {@code --version} need. */
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

    private static int execute(CommandEnvironment environment, String... args) {
        try {
            return new KlingCommandLine(environment).run(args);
        } catch (Throwable failure) {
            tell(environment, failure);
            return ExitCode.SERVICE;
        }
    }

    /** Reports what nothing else has caught. */
    private static void tell(CommandEnvironment environment, Throwable failure) {
        environment.err().println("kling: error: " + failure + "; --stacktrace may show where");
        environment.err().flush();
    }
}
