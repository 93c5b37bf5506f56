package dev.klingdsl.shell.cli;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.script.DiagnosticRenderer;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.WordWrap;
import dev.klingdsl.shell.terminal.ControlSequence;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Writes messages to standard output and standard error in one consistent form, with colours where they are enabled. */
public final class Console {
    private static final int PIPE_COLUMNS = 120;
    private static final int DEFAULT_COLUMNS = 80;
    private static final int DEFAULT_ROWS = 24;
    private static final Pattern FURTHER_LINES = Pattern.compile("\n(?! )");

    private final CommandEnvironment environment;
    private ColourMode colours = ColourMode.AUTO;

    /** Creates a console. */
    public Console(CommandEnvironment environment) {
        this.environment = environment;
    }

    public CommandEnvironment environment() {
        return environment;
    }

    public PrintStream out() {
        return environment.out();
    }

    public void colours(ColourMode mode) {
        this.colours = mode;
    }

    /** Returns the paint for standard output. */
    public Paint paint() {
        return paint(environment.window().out());
    }

    /** Returns the paint for standard error. */
    public Paint errorPaint() {
        return paint(environment.window().err());
    }

    /** Returns true when lines can be redrawn in place. */
    public boolean canRedraw() {
        return environment.window().out() && !isDumb();
    }

    /** Returns the width of the output: the window's, else that of {@code COLUMNS}, else a default. */
    public int columns() {
        int columns = environment.window().columns().getAsInt();
        if (columns > 0 && environment.window().out()) {
            return columns;
        }
        String told = environment.variable("COLUMNS");
        if (told != null && told.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(told);
        }
        return environment.window().out() ? DEFAULT_COLUMNS : PIPE_COLUMNS;
    }

    /** Returns the width at which text on standard output is wrapped; 0 for a pipe or a file. */
    public int wrapColumns() {
        return environment.window().out() ? columns() : 0;
    }

    public int rows() {
        int rows = environment.window().rows().getAsInt();
        return rows > 0 ? rows : DEFAULT_ROWS;
    }

    public void print(String text) {
        environment.out().print(text);
        environment.out().flush();
    }

    /** Writes {@code kling: error: …} to standard error. */
    public void error(String message) {
        print(errorPaint().red("error:"), message);
    }

    /** Writes {@code kling: note: …} to standard error. */
    public void note(String message) {
        print(errorPaint().yellow("note:"), message);
    }

    /** Writes {@code kling: …} to standard error; wraps it in a window. What starts with that is ours: further lines are indented. */
    public void say(String message) {
        environment
                .err()
                .println(WordWrap.words(
                        "kling: " + FURTHER_LINES.matcher(message).replaceAll("\n  "),
                        environment.window().err() ? columns() : 0,
                        "  "));
        environment.err().flush();
    }

    /** Writes diagnostics of a script, with the lines they are about, to standard error. */
    public void diagnostics(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.location() != null) {
                environment
                        .err()
                        .print(ControlSequence.stylesOf(DiagnosticRenderer.render(
                                List.of(diagnostic), errorPaint().colours())));
            } else if (diagnostic.isError()) {
                error(diagnostic.message());
            } else {
                note(diagnostic.message());
            }
        }
        environment.err().flush();
    }

    /** Prints a question to standard error and returns the line that is the answer; null at the end of input. */
    @Nullable
    public String ask(String question) {
        environment.err().print("kling: " + question + " ");
        environment.err().flush();
        StringBuilder answer = new StringBuilder();
        try {
            for (int c = environment.in().read();
                    c != '\n';
                    c = environment.in().read()) {
                if (c < 0) {
                    return null;
                }
                answer.append((char) c);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString().strip();
    }

    private void print(String kind, String message) {
        say(kind + " " + message);
    }

    private Paint paint(boolean terminal) {
        return switch (colours) {
            case ALWAYS -> Paint.ANSI;
            case NEVER -> Paint.PLAIN;
            case AUTO -> Paint.of(terminal && !isDumb() && environment.variable("NO_COLOR") == null);
        };
    }

    private boolean isDumb() {
        String term = environment.variable("TERM");
        return term == null || term.equals("dumb");
    }
}
