package dev.klingdsl.shell.render.progress;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.shell.terminal.ControlSequence;
import dev.klingdsl.text.DisplayWidth;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.function.IntSupplier;

/** Redraws a board in place on a terminal. */
public final class LiveProgress implements ProgressView {
    private static final String HIDE_CURSOR = ControlSequence.of("?25l");
    private static final String SHOW_CURSOR = ControlSequence.of("?25h");
    private static final String WRAP = ControlSequence.of("?7h");
    private static final String DO_NOT_WRAP = ControlSequence.of("?7l");
    private static final String FIRST_COLUMN = ControlSequence.of("1G");
    private static final String CLEAR_LINE = ControlSequence.of("K");
    private static final String CLEAR_BELOW = ControlSequence.of("J");

    private final ProgressBoard board;
    private final PrintStream out;
    private final IntSupplier columns;
    private final IntSupplier rows;
    private final Clock clock;
    private List<String> drawn = List.of();

    /** Creates a view; the size is queried at every refresh. */
    public LiveProgress(ProgressBoard board, PrintStream out, IntSupplier columns, IntSupplier rows, Clock clock) {
        this.board = board;
        this.out = out;
        this.columns = columns;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void accept(JobEvent event) {
        board.apply(event);
    }

    @Override
    public synchronized void refresh() {
        int width = columns.getAsInt();
        // The cursor needs the last row, and some terminals wrap in the last column.
        List<String> lines = board.lines(clock.instant(), width - 1, Math.max(1, rows.getAsInt() - 1));
        StringBuilder text = new StringBuilder(HIDE_CURSOR + DO_NOT_WRAP).append(backToTop(width));
        for (String line : lines) {
            text.append(line).append(CLEAR_LINE).append('\n');
        }
        text.append(CLEAR_BELOW).append(WRAP).append(SHOW_CURSOR);
        out.print(text);
        out.flush();
        drawn = lines;
    }

    /** Clears line by line: some terminals keep a screen that is cleared at once in their scrollback. */
    @Override
    public synchronized void end() {
        if (!drawn.isEmpty()) {
            String top = backToTop(columns.getAsInt());
            out.print(top + (CLEAR_LINE + "\n").repeat(drawn.size()) + top + CLEAR_BELOW);
            out.flush();
            drawn = List.of();
        }
    }

    /** Moves up by the rows that the lines occupy, which most terminals wrap when a window becomes narrower. */
    private String backToTop(int width) {
        int up = drawn.stream()
                .mapToInt(
                        line -> Math.max(1, (DisplayWidth.of(ControlSequence.withoutStyles(line)) + width - 1) / width))
                .sum();
        return FIRST_COLUMN + (up == 0 ? "" : ControlSequence.of(up + "A"));
    }
}
