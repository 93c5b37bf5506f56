package dev.klingdsl.shell.startup.archive;

import dev.klingdsl.shell.Main;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.TerminalInfo;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the usual commands once without output, so that the JVM can archive their classes. Started by the launcher; uses no
 * account and writes only below the folder that it is given.
 */
final class ArchiveTraining {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("--version"),
            List.of("--help"),
            List.of("completion", "bash"),
            List.of("plan", "first-light"),
            List.of("plan", "storyboard", "--json"),
            List.of("plan", "no-such-script"),
            List.of("run", "first-light", "--sandbox"));

    private ArchiveTraining() {}

    /** Runs the commands; the only argument is a folder, which need not exist. */
    public static void main(String[] args) {
        CommandEnvironment real = Main.prepare("plan", "first-light");
        run(real, new TerminalInfo(false, false, false, () -> 80, () -> 24), args[0], COMMANDS);
        // Without a terminal the line editor reads standard input, which is empty.
        run(real, new TerminalInfo(true, true, true, () -> 80, () -> 24), args[0], List.of(List.of("shell")));
        System.exit(0);
    }

    private static void run(CommandEnvironment real, TerminalInfo window, String folder, List<List<String>> commands) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        CommandEnvironment unseen = new CommandEnvironment(
                Path.of(folder).toAbsolutePath(),
                real.home(),
                Map.of("HOME", folder, "CHANJING_OPENAPI_CREDENTIALS_DIR", folder, "TERM", "xterm-256color"),
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                window,
                new AcceleratedClock(),
                real.interrupts(),
                real.pace());
        commands.forEach(command -> Main.run(unseen, command.toArray(String[]::new)));
    }
}
