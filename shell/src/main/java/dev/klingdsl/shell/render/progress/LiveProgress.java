package dev.klingdsl.shell.render.progress;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.text.DisplayWidth;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/** Redraws a board in place on a terminal. */
public final class LiveProgress implements ProgressView {
    private static final String ESC = "\u001b[";
    private static final Pattern STYLES = Pattern.compile("\u001b\\[[0-9;]*m");

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
        StringBuilder text = new StringBuilder(ESC + "?25l" + ESC + "?7l").append(backToTop(width));
        for (String line : lines) {
            text.append(line).append(ESC).append("K\n");
        }
        text.append(ESC).append('J').append(ESC).append("?7h").append(ESC).append("?25h");
        out.print(text);
        out.flush();
        drawn = lines;
    }

    /** Clears line by line: some terminals keep a screen that is cleared at once in their scrollback. */
    @Override
    public synchronized void end() {
        if (!drawn.isEmpty()) {
            String top = backToTop(columns.getAsInt());
            out.print(top + (ESC + "K\n").repeat(drawn.size()) + top + ESC + "J");
            out.flush();
            drawn = List.of();
        }
    }

    /** Moves up by the rows that the lines occupy, which most terminals wrap when a window becomes narrower. */
    private String backToTop(int width) {
        int up = drawn.stream()
                .mapToInt(line ->
                        Math.max(1, (DisplayWidth.of(STYLES.matcher(line).replaceAll("")) + width - 1) / width))
                .sum();
        return "\r" + (up == 0 ? "" : ESC + up + "A");
    }
}
