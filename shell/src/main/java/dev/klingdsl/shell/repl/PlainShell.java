package dev.klingdsl.shell.repl;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.script.live.LiveScript;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.session.Frontend;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionConfig;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.SessionListener;
import dev.klingdsl.shell.session.command.ExitNotice;
import dev.klingdsl.shell.session.command.StandardCommands;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.shell.session.output.EvaluationResultText;
import dev.klingdsl.shell.session.output.OutputStyle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The shell without a terminal: reads lines without prompts, and ends at the first input that fails. */
final class PlainShell implements SessionListener, Frontend {
    private final CommandEnvironment environment;
    private final Console console;
    private final Session session;
    private volatile boolean leaving;

    PlainShell(CommandEnvironment environment, Console console, SessionConfig config) {
        this.environment = environment;
        this.console = console;
        this.session = new Session(config, this, this, StandardCommands.registry());
    }

    /** Evaluates inputs, which may span several lines, and returns the exit code. */
    int run(Iterator<String> lines) {
        try {
            StringBuilder input = new StringBuilder();
            while (lines.hasNext()) {
                input.append(lines.next());
                String text = input.toString();
                boolean command = session.commands().commandOf(text).isPresent() || text.isBlank();
                if (!command && lines.hasNext() && LiveScript.isIncomplete(text)) {
                    input.append('\n');
                    continue;
                }
                input.setLength(0);
                EvaluationResult outcome = session.evaluate(text);
                int exitCode = show(outcome);
                if (exitCode != ExitCode.OK || outcome instanceof EvaluationResult.Exit) {
                    return exitCode;
                }
            }
            String farewell = ExitNotice.of(session);
            if (!farewell.isEmpty()) {
                environment.err().println("kling: " + farewell.replace("\n", "\nkling: "));
            }
            return ExitCode.OK;
        } finally {
            // The notice has counted the running jobs: closing would report each of them as cancelled.
            leaving = true;
            session.close();
        }
    }

    private int show(EvaluationResult outcome) {
        int exitCode = EvaluationResultText.exitCode(outcome);
        PrintStream to = outcome instanceof EvaluationResult.Failed ? environment.err() : environment.out();
        Paint paint = outcome instanceof EvaluationResult.Failed ? console.errorPaint() : console.paint();
        print(to, EvaluationResultText.render(outcome, new OutputStyle(paint, console::columns)));
        return exitCode;
    }

    private static synchronized void print(PrintStream to, String text) {
        to.print(text);
        to.flush();
    }

    @Override
    public OutputStyle style() {
        return new OutputStyle(console.paint(), console::columns);
    }

    @Override
    public Optional<Boolean> confirm(String shown, String question) {
        return Optional.empty();
    }

    @Override
    public String edit(String text) throws IOException {
        throw new IOException("there is no terminal");
    }

    @Override
    public void open(Path file) throws IOException {
        DesktopProgram.open(file);
    }

    @Override
    public List<String> history() {
        return List.copyOf(session.inputs());
    }

    @Override
    public void optionsChanged() {}

    @Override
    public void happened(SessionJob job, JobEvent event) {
        if (leaving) {
            return;
        }
        JobNotification.of(job, event, console.paint(), environment::show)
                .ifPresent(line -> print(environment.out(), line + "\n"));
    }

    @Override
    public void ended(SessionJob job) {
        if (!leaving) {
            print(environment.out(), JobNotification.of(job, console.paint(), environment::show) + "\n");
        }
    }

    @Override
    public void announced(EvaluationResult outcome) {
        print(environment.out(), EvaluationResultText.render(outcome, style()));
    }
}
