package dev.klingdsl.shell.render.progress;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.text.DisplayWidth;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/** Draws a board on a terminal, again and again at the same place. */
public final class LiveProgress implements ProgressView {
    private static final String ESC = "\u001b[";
    private static final Pattern STYLES = Pattern.compile("\u001b\\[[0-9;]*m");

    private final ProgressBoard board;
    private final PrintStream out;
    private final IntSupplier columns;
    private final IntSupplier rows;
    private final Clock clock;
    private List<String> drawn = List.of();

    /** Creates a view that has drawn nothing yet; the size is asked for at every drawing. */
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
        // The last row is for the cursor, the last column is where some terminals wrap.
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

    /** Removes what was drawn, line by line: some terminals keep what is cleared all at once. */
    @Override
    public synchronized void end() {
        if (!drawn.isEmpty()) {
            String top = backToTop(columns.getAsInt());
            out.print(top + (ESC + "K\n").repeat(drawn.size()) + top + ESC + "J");
            out.flush();
            drawn = List.of();
        }
    }

    /** In a window that became narrower since, most terminals have wrapped the lines. */
    private String backToTop(int width) {
        int up = drawn.stream()
                .mapToInt(line ->
                        Math.max(1, (DisplayWidth.of(STYLES.matcher(line).replaceAll("")) + width - 1) / width))
                .sum();
        return "\r" + (up == 0 ? "" : ESC + up + "A");
    }
}
