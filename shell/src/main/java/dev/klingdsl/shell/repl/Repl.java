package dev.klingdsl.shell.repl;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.repl.editor.LineEditor;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionConfig;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.SessionListener;
import dev.klingdsl.shell.session.command.ExitNotice;
import dev.klingdsl.shell.session.command.StandardCommands;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.shell.session.output.EvaluationResultText;
import dev.klingdsl.shell.session.output.OutputStyle;
import dev.klingdsl.shell.terminal.TerminalText;
import dev.klingdsl.text.DisplayWidth;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** The read-evaluate-print loop at a terminal. */
final class Repl implements SessionListener {
    private static final String BANNER = "words work on the draft; 'help' lists them, Tab completes, Ctrl-D leaves";

    private final Terminal terminal;
    private final Function<Path, String> paths;
    private final OutputStyle style;
    private final LineEditor editor;
    private final StatusArea status;
    private final Session session;
    private volatile boolean leaving;

    /**
     * Creates a shell that has not printed a prompt.
     *
     * @param config the configuration of the session
     * @param history the file of the history; empty to keep none
     */
    Repl(Terminal terminal, Paint paint, SessionConfig config, Optional<Path> history, Function<Path, String> paths)
            throws IOException {
        this.terminal = terminal;
        this.paths = paths;
        IntSupplier columns =
                () -> terminal.getSize().getColumns() > 0 ? terminal.getSize().getColumns() : 80;
        this.style = new OutputStyle(paint, columns, columns);
        TerminalFrontend frontend = new TerminalFrontend(terminal, style);
        this.session = new Session(config, frontend, this, StandardCommands.registry());
        this.editor = new LineEditor(terminal, paint, session, history);
        frontend.edits(editor);
        this.status = new StatusArea(
                terminal,
                session.config().clock(),
                paint,
                work -> editor.reader().exclusively(work));
        editor.reader().onResize(status::resized);
    }

    /** Runs until the user leaves, and returns the exit code. */
    int run() {
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> {});
        // Type-ahead is echoed by the next prompt, not in the middle of output.
        boolean echo = terminal.echo(false);
        TerminalInterrupts interrupts = TerminalInterrupts.of(terminal);
        try (interrupts;
                status;
                editor) {
            print(style.paint().dim(DisplayWidth.shorten(BANNER, style.columns().getAsInt())) + "\n");
            editor.warmUp();
            while (true) {
                EvaluationResult outcome;
                try {
                    outcome = evaluate(editor.read());
                } catch (UserInterruptException e) {
                    continue;
                } catch (EndOfFileException e) {
                    outcome = new EvaluationResult.Exit(ExitNotice.of(session));
                }
                print(EvaluationResultText.render(outcome, style));
                if (outcome instanceof EvaluationResult.Exit) {
                    return ExitCode.OK;
                }
            }
        } finally {
            leaving = true;
            session.close();
            terminal.echo(echo);
            terminal.handle(Terminal.Signal.INT, before);
        }
    }

    /** Evaluates an input before the first prompt. */
    void begin(String input) {
        print(EvaluationResultText.render(session.evaluate(input), style));
    }

    /** Evaluates an input; Ctrl-C interrupts it. */
    private EvaluationResult evaluate(String input) {
        Thread evaluating = Thread.currentThread();
        Terminal.SignalHandler before = terminal.handle(Terminal.Signal.INT, signal -> evaluating.interrupt());
        try {
            return session.evaluate(input);
        } finally {
            terminal.handle(Terminal.Signal.INT, before);
            // Clears an interrupt that came after the evaluation had ended.
            boolean ignored = Thread.interrupted();
            assert ignored || !Thread.currentThread().isInterrupted();
        }
    }

    private void print(String text) {
        if (!text.isEmpty()) {
            editor.reader().exclusively(() -> {
                terminal.writer().print(TerminalText.of(text));
                terminal.flush();
            });
        }
    }

    @Override
    public void happened(SessionJob job, JobEvent event) {
        if (leaving) {
            return;
        }
        status.happened(job, event, session.jobs()::running);
        JobNotification.of(job, event, style.paint(), paths).map(style::wrapped).ifPresent(editor::announce);
    }

    @Override
    public void ended(SessionJob job) {
        if (!leaving) {
            status.ended(job);
            editor.announce(style.wrapped(JobNotification.of(job, style.paint(), paths)));
        }
    }

    @Override
    public void announced(EvaluationResult outcome) {
        String text = EvaluationResultText.render(outcome, style);
        if (!text.isEmpty()) {
            editor.announce(text);
        }
    }

    Session session() {
        return session;
    }
}
