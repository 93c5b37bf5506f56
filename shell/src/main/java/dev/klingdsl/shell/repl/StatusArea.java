package dev.klingdsl.shell.repl;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.ProgressBoard;
import dev.klingdsl.shell.session.SessionJob;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.Status;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

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

    /** Creates an area; {@code undisturbed} runs what writes to the terminal. */
    StatusArea(Terminal terminal, Clock clock, Paint paint, Consumer<Runnable> undisturbed) {
        this.terminal = terminal;
        this.clock = clock;
        this.undisturbed = undisturbed;
        this.board = new ProgressBoard(new Plan("", List.of(), List.of(), List.of()), paint, path -> "");
        boolean capable = !terminal.getType().startsWith(Terminal.TYPE_DUMB);
        this.status = capable ? Status.getStatus(terminal) : null;
        if (status != null) {
            var unused = ticker.scheduleWithFixedDelay(this::tick, FRAME_MILLIS, FRAME_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Takes note of what happened to a job. */
    void happened(SessionJob job, JobEvent event) {
        TakeId shownAs = new TakeId("#" + job.getNumber() + " " + job.getName(), 1);
        board.apply(event, shownAs);
        if (job.isDone()) {
            board.remove(shownAs);
            running.remove(job.getNumber());
        } else {
            running.put(job.getNumber(), shownAs);
        }
        draw();
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
                status.update(lines);
                drawn = lines.size();
            }
        });
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
