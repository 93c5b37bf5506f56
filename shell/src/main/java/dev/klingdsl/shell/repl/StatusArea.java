package dev.klingdsl.shell.repl;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.progress.ProgressBoard;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.terminal.TerminalText;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.Status;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The status lines of running jobs at the bottom of the screen, drawn by JLine. */
final class StatusArea implements AutoCloseable {
    private static final long FRAME_MILLIS = 500;
    /** The area takes at most this part of the screen's rows. */
    private static final int PART_OF_SCREEN = 4;

    private final Terminal terminal;
    private final Clock clock;
    private final Consumer<Runnable> exclusively;
    private final ProgressBoard board;
    private final @Nullable Status status;
    private final ConcurrentHashMap<Integer, TakeId> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kling-status");
        thread.setDaemon(true);
        return thread;
    });
    private int drawn;
    private Size known;

    /** Creates an area; {@code exclusively} runs what writes to the terminal while nothing else does. */
    @SuppressWarnings("FutureReturnValueIgnored") // Closing the area shuts the ticker down.
    StatusArea(Terminal terminal, Clock clock, Paint paint, Consumer<Runnable> exclusively) {
        this.terminal = terminal;
        this.clock = clock;
        this.known = terminal.getSize();
        this.exclusively = exclusively;
        this.board = new ProgressBoard(new Plan("", List.of(), List.of(), List.of()), paint, path -> "");
        boolean capable = !terminal.getType().startsWith(Terminal.TYPE_DUMB);
        this.status = capable ? Status.getStatus(terminal) : null;
        if (status != null) {
            ticker.scheduleWithFixedDelay(this::tick, FRAME_MILLIS, FRAME_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Applies an event of a job; running jobs are listed by number, whichever has the first event. */
    synchronized void happened(SessionJob job, JobEvent event, Supplier<List<SessionJob>> underWay) {
        underWay.get().forEach(other -> running.computeIfAbsent(other.getNumber(), number -> shown(other)));
        board.apply(event, shown(job));
        if (job.isDone()) {
            ended(job);
        } else {
            draw();
        }
    }

    /** Removes a job that ended. */
    synchronized void ended(SessionJob job) {
        board.remove(shown(job));
        running.remove(job.getNumber());
        draw();
    }

    private TakeId shown(SessionJob job) {
        TakeId shownAs = new TakeId("#" + job.getNumber() + " " + job.getName(), 1);
        board.add(shownAs);
        return shownAs;
    }

    private void tick() {
        if (!running.isEmpty()) {
            draw();
        }
    }

    private void draw() {
        if (status == null) {
            return;
        }
        exclusively.accept(() -> {
            int rows = Math.max(1, terminal.getSize().getRows() / PART_OF_SCREEN);
            List<AttributedString> lines = running.isEmpty()
                    ? List.of()
                    : board
                            .lines(
                                    clock.instant(),
                                    Math.max(10, terminal.getSize().getColumns() - 1),
                                    rows)
                            .stream()
                            .map(StatusArea::styled)
                            .toList();
            if (!lines.isEmpty() || drawn > 0) {
                fit(status);
                status.update(lines);
                drawn = lines.size();
            }
        });
    }

    /** Adapts to a new size of the window; nothing else may draw meanwhile. */
    void resized() {
        if (status != null) {
            fit(status);
        }
    }

    /**
     * Tells JLine the new size, which it queries only while a line is read and the area is not empty. JLine also assumes that
     * the cursor is above the area and that a few rows above it may be cleared, but a window that shrinks loses its last
     * rows first. So the rows above are scrolled up before.
     */
    private void fit(Status shown) {
        Size now = terminal.getSize();
        if (now.equals(known)) {
            return;
        }
        known = now;
        if (drawn > 0) {
            int rows = Math.min(drawn * 3, now.getRows() / 2);
            terminal.puts(Capability.save_cursor);
            terminal.puts(Capability.change_scroll_region, 0, now.getRows() - 1);
            terminal.puts(Capability.restore_cursor);
            for (int i = 0; i < rows; i++) {
                terminal.writer().print('\n');
            }
            for (int i = 0; i < rows; i++) {
                terminal.puts(Capability.cursor_up);
            }
            terminal.puts(Capability.carriage_return);
            terminal.puts(Capability.clr_eol);
        }
        shown.resize(now);
    }

    /** Replaces light lines, which JLine draws with the alternate character set that some programs do not support. */
    private static AttributedString styled(String line) {
        return AttributedString.fromAnsi(TerminalText.of(line.replace('─', '╌')));
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        if (status != null && drawn > 0) {
            exclusively.accept(() -> status.update(List.of()));
        }
    }
}
