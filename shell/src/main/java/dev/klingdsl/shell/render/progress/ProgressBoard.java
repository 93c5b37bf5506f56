package dev.klingdsl.shell.render.progress;

import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.DurationText;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.TakeNames;
import dev.klingdsl.text.DisplayWidth;
import dev.klingdsl.text.OneLine;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The lines of a run's takes. With fewer rows than takes, running ones come first and a last line counts the rest.
 * Thread-safe.
 */
public final class ProgressBoard {
    private static final int LABEL = 11;
    private static final int TIME = 5;
    private static final int MIN_BAR = 6;
    private static final int MAX_BAR = 30;

    private final Map<TakeId, TakeProgressState> takes = new LinkedHashMap<>();
    private final Paint paint;
    private final Function<Path, String> paths;

    /**
     * Creates a board with the takes of a plan.
     *
     * @param paths shows a file
     */
    public ProgressBoard(Plan plan, Paint paint, Function<Path, String> paths) {
        this(TakeNames.takes(plan), TakeNames.of(plan), paint, paths);
    }

    /**
     * Creates a board with these takes.
     *
     * @param paths shows a file
     */
    public ProgressBoard(List<TakeId> waiting, TakeNames names, Paint paint, Function<Path, String> paths) {
        this.paint = paint;
        this.paths = paths;
        waiting.forEach(take -> takes.put(take, new TakeProgressState(names.of(take))));
    }

    /** Applies an event. */
    public void apply(JobEvent event) {
        apply(event, event.take());
    }

    /** Applies an event to a take that is shown under another name. */
    public synchronized void apply(JobEvent event, TakeId shownAs) {
        takes.computeIfAbsent(shownAs, TakeProgressState::new).apply(event);
    }

    /** Adds a waiting take at the end, unless it is there already. */
    public synchronized void add(TakeId shownAs) {
        takes.computeIfAbsent(shownAs, TakeProgressState::new);
    }

    /** Removes a take. */
    public synchronized void remove(TakeId shownAs) {
        takes.remove(shownAs);
    }

    /** Returns at most {@code rows} lines, none wider than {@code columns}. */
    public synchronized List<String> lines(Instant now, int columns, int rows) {
        List<TakeProgressState> shown = new ArrayList<>(takes.values());
        boolean all = shown.size() <= rows;
        if (!all) {
            shown.sort(Comparator.comparingInt(ProgressBoard::urgency));
            shown = shown.subList(0, Math.max(0, rows - 1));
        }
        int name = Math.min(
                shown.stream()
                        .mapToInt(take -> DisplayWidth.of(take.name()))
                        .max()
                        .orElse(0),
                Math.max(8, columns / 3));
        List<String> lines = new ArrayList<>();
        shown.forEach(take -> lines.add(line(take, now, columns, name)));
        if (!all && rows > 0) {
            lines.add(paint.dim(DisplayWidth.shorten(rest(takes.size() - shown.size()), columns)));
        }
        return lines;
    }

    private static int urgency(TakeProgressState take) {
        return take.isActive()
                ? 0
                : take.stage() == ProgressStage.FAILED ? 1 : take.stage() == ProgressStage.WAITING ? 2 : 3;
    }

    private String rest(int hidden) {
        long done = takes.values().stream()
                .filter(take -> take.stage() == ProgressStage.DONE)
                .count();
        long failed = takes.values().stream()
                .filter(take -> take.stage() == ProgressStage.FAILED)
                .count();
        return "… " + hidden + " more; of " + takes.size() + ": " + done + " done, " + failed + " failed";
    }

    private String line(TakeProgressState take, Instant now, int columns, int nameWidth) {
        String label = pad(DisplayWidth.shorten(take.label(), LABEL), LABEL);
        String time = DurationText.stopwatch(take.elapsed(now));
        time = " ".repeat(Math.max(0, TIME - time.length())) + time;
        String name = pad(DisplayWidth.shorten(take.name(), nameWidth), nameWidth);
        int left = columns - nameWidth - 2 - LABEL - 1 - time.length() - 2;
        if (left < 0) {
            return DisplayWidth.shorten(name + "  " + take.label(), columns);
        }
        return (paint.cyan(name) + "  " + label(take, label) + " " + paint.dim(time) + "  " + end(take, now, left))
                .stripTrailing();
    }

    private String label(TakeProgressState take, String label) {
        return switch (take.stage()) {
            case DONE -> paint.green(label);
            case FAILED -> paint.red(label);
            case WAITING -> paint.dim(label);
            default -> label;
        };
    }

    private String end(TakeProgressState take, Instant now, int width) {
        Path file = take.file();
        if (file != null) {
            return DisplayWidth.shorten(paths.apply(file), width);
        }
        if (take.error() != null) {
            return paint.red(
                    DisplayWidth.shorten(OneLine.of(String.valueOf(take.error().getMessage())), width));
        }
        if (width < MIN_BAR || take.stage() == ProgressStage.WAITING) {
            return "";
        }
        int bar = Math.min(width, MAX_BAR);
        int full = (int) Math.floor(take.fill(now) * bar);
        return paint.green("━".repeat(full)) + paint.dim("─".repeat(bar - full));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
    }
}
