package dev.klingdsl.shell.cli;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.script.DiagnosticRenderer;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.WordWrap;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes to the two streams in one consistent form, coloured where that is wanted and possible. */
public final class Console {
    private static final int PIPE_COLUMNS = 120;
    private static final int USUAL_COLUMNS = 80;
    private static final int USUAL_ROWS = 24;

    private final CommandEnvironment host;
    private ColourMode colours = ColourMode.AUTO;

    /** Creates a console. */
    public Console(CommandEnvironment host) {
        this.host = host;
    }

    public CommandEnvironment host() {
        return host;
    }

    public PrintStream out() {
        return host.out();
    }

    public void colours(ColourMode mode) {
        this.colours = mode;
    }

    /** Returns the paint for standard output. */
    public Paint paint() {
        return paint(host.window().out());
    }

    /** Returns the paint for standard error. */
    public Paint errorPaint() {
        return paint(host.window().err());
    }

    /** Returns true when lines can be drawn again at the same place. */
    public boolean canRedraw() {
        return host.window().out() && !isDumb();
    }

    /** Returns the columns to fill: the window's, else those that {@code COLUMNS} tells, else a usual number. */
    public int columns() {
        int columns = host.window().columns().getAsInt();
        if (columns > 0 && host.window().out()) {
            return columns;
        }
        String told = host.variable("COLUMNS");
        if (told != null && told.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(told);
        }
        return host.window().out() ? USUAL_COLUMNS : PIPE_COLUMNS;
    }

    /** Returns the columns at which running text on standard output ends; 0 where it is nobody's window. */
    public int wrapColumns() {
        return host.window().out() ? columns() : 0;
    }

    public int rows() {
        int rows = host.window().rows().getAsInt();
        return rows > 0 ? rows : USUAL_ROWS;
    }

    public void print(String text) {
        host.out().print(text);
        host.out().flush();
    }

    /** Writes {@code kling: error: …} to standard error. */
    public void error(String message) {
        tell(errorPaint().red("error:"), message);
    }

    /** Writes {@code kling: note: …} to standard error. */
    public void note(String message) {
        tell(errorPaint().yellow("note:"), message);
    }

    /** Writes {@code kling: …} to standard error, in a window wrapped at words. */
    public void say(String message) {
        host.err().println(WordWrap.words("kling: " + message, host.window().err() ? columns() : 0, "  "));
        host.err().flush();
    }

    /** Writes problems of a script, with its lines, to standard error. */
    public void diagnostics(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.location() != null) {
                host.err()
                        .print(DiagnosticRenderer.render(
                                List.of(diagnostic), errorPaint().colours()));
            } else if (diagnostic.isError()) {
                error(diagnostic.message());
            } else {
                note(diagnostic.message());
            }
        }
        host.err().flush();
    }

    /** Asks on standard error and returns the answer; null at the end of input. */
    @Nullable
    public String ask(String question) {
        host.err().print("kling: " + question + " ");
        host.err().flush();
        StringBuilder answer = new StringBuilder();
        try {
            for (int c = host.in().read(); c != '\n'; c = host.in().read()) {
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

    private void tell(String kind, String message) {
        say(kind + " " + message);
    }

    private Paint paint(boolean terminal) {
        return switch (colours) {
            case ALWAYS -> Paint.ANSI;
            case NEVER -> Paint.PLAIN;
            case AUTO -> Paint.of(terminal && !isDumb() && host.variable("NO_COLOR") == null);
        };
    }

    private boolean isDumb() {
        String term = host.variable("TERM");
        return term == null || term.equals("dumb");
    }
}
