package dev.klingdsl.shell.repl;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.progress.ProgressBoard;
import dev.klingdsl.shell.session.SessionJob;
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

/** The bottom of the screen: a line for each running job, drawn by JLine's status. */
final class StatusArea implements AutoCloseable {
    private static final long FRAME_MILLIS = 500;
    /** On a small screen, most of it belongs to the user. */
    private static final int PART_OF_SCREEN = 4;

    private final Terminal terminal;
    private final Clock clock;
    private final Consumer<Runnable> undisturbed;
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

    /** Creates an area; {@code undisturbed} runs what writes to the terminal. */
    StatusArea(Terminal terminal, Clock clock, Paint paint, Consumer<Runnable> undisturbed) {
        this.terminal = terminal;
        this.clock = clock;
        this.known = terminal.getSize();
        this.undisturbed = undisturbed;
        this.board = new ProgressBoard(new Plan("", List.of(), List.of(), List.of()), paint, path -> "");
        boolean capable = !terminal.getType().startsWith(Terminal.TYPE_DUMB);
        this.status = capable ? Status.getStatus(terminal) : null;
        if (status != null) {
            var unused = ticker.scheduleWithFixedDelay(this::tick, FRAME_MILLIS, FRAME_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Takes note of what happened to a job; those under way are listed in their order, whichever is heard of first. */
    synchronized void happened(SessionJob job, JobEvent event, Supplier<List<SessionJob>> underWay) {
        underWay.get().forEach(other -> running.computeIfAbsent(other.getNumber(), number -> shown(other)));
        board.apply(event, shown(job));
        if (job.isDone()) {
            ended(job);
        } else {
            draw();
        }
    }

    /** Takes note of a job that is over. */
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
        undisturbed.accept(() -> {
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

    /** Takes note that the window may have another size; nobody else may draw meanwhile. */
    void resized() {
        if (status != null) {
            fit(status);
        }
    }

    /**
     * JLine looks at the size only while a line is read and there are lines here already. It also takes for granted that
     * the cursor stays above the area and that a few rows above it can be wiped, but a window that gets smaller loses its
     * last rows first. So what is above is moved up before.
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

    /** JLine draws the lightest lines with a terminal's second character set, which not every program reads right. */
    private static AttributedString styled(String line) {
        return AttributedString.fromAnsi(line.replace('─', '╌'));
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        if (status != null && drawn > 0) {
            undisturbed.accept(() -> status.update(List.of()));
        }
    }
}
