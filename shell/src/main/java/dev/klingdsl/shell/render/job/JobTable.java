package dev.klingdsl.shell.render.job;

import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.shell.render.Cell;
import dev.klingdsl.shell.render.Column;
import dev.klingdsl.shell.render.DurationText;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.Plural;
import dev.klingdsl.shell.render.Table;
import dev.klingdsl.text.DisplayWidth;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows ledger entries as a table, or as blocks of lines in a narrow window, with a count of their states. */
public final class JobTable {
    private final List<LedgerEntry> entries;
    private final Instant now;
    private final Paint paint;
    private final Function<Path, String> paths;

    private JobTable(List<LedgerEntry> entries, Instant now, Paint paint, Function<Path, String> paths) {
        this.entries = entries;
        this.now = now;
        this.paint = paint;
        this.paths = paths;
    }

    /**
     * Returns complete lines, at most {@code width} columns wide.
     *
     * @param entries at least one, in display order
     * @param paths shows a file
     */
    public static String render(
            List<LedgerEntry> entries, Instant now, int width, Paint paint, Function<Path, String> paths) {
        JobTable shown = new JobTable(entries, now, paint, paths);
        Table table = shown.table();
        List<String> lines =
                new ArrayList<>(table.leastWidth() <= width ? table.lines(width, paint) : shown.blocks(width));
        lines.add("");
        lines.add(paint.bold(DisplayWidth.shorten(shown.count(), width)));
        return String.join("\n", lines) + "\n";
    }

    private Table table() {
        boolean sandbox = entries.stream().anyMatch(JobTable::isSandbox);
        boolean revisions = entries.stream().anyMatch(entry -> !revision(entry).isEmpty());
        List<Column> columns = new ArrayList<>(List.of(
                Column.numbers("job"),
                Column.words("step", 8, 1),
                Column.words("prompt", 10, 2),
                Column.whole("state"),
                Column.numbers("age"),
                Column.numbers("beans")));
        if (revisions) {
            columns.add(Column.numbers("rev"));
        }
        if (sandbox) {
            columns.add(Column.whole("at"));
        }
        columns.add(Column.words("result", 10, 3));
        Table table = new Table(columns);
        entries.forEach(entry -> table.add(row(entry, revisions, sandbox)));
        return table;
    }

    private List<Cell> row(LedgerEntry entry, boolean revisions, boolean sandbox) {
        JobRow facts = JobRow.of(entry, paths);
        List<Cell> row = new ArrayList<>(List.of(
                Cell.plain(facts.number()),
                new Cell(facts.name(), paint::cyan),
                Cell.plain(facts.prompt()),
                new Cell(facts.state().word(), facts.state().paint(paint)),
                new Cell(age(entry), paint::dim),
                Cell.plain(facts.beans())));
        if (revisions) {
            row.add(Cell.plain(revision(entry)));
        }
        if (sandbox) {
            row.add(new Cell(isSandbox(entry) ? "sandbox" : "", paint::yellow));
        }
        row.add(Cell.plain(result(facts)));
        return row;
    }

    private List<String> blocks(int width) {
        List<String> lines = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            JobRow facts = JobRow.of(entry, paths);
            lines.add(paint.cyan(DisplayWidth.shorten(facts.number() + " " + facts.name(), width)));
            String state = facts.state().word() + "  " + age(entry)
                    + (facts.beans().isEmpty() ? "" : "  " + facts.beans() + " beans")
                    + (revision(entry).isEmpty() ? "" : "  " + revision(entry))
                    + (isSandbox(entry) ? "  sandbox" : "");
            lines.add("  " + facts.state().paint(paint).apply(DisplayWidth.shorten(state, width - 2)));
            for (String text : List.of(facts.prompt(), result(facts))) {
                if (!text.isEmpty()) {
                    lines.add("  " + DisplayWidth.shorten(text, width - 2));
                }
            }
        }
        return lines;
    }

    private static String result(JobRow facts) {
        return facts.file().isEmpty() || facts.state() != JobStateLabel.DONE ? facts.reason() : facts.file();
    }

    private static boolean isSandbox(LedgerEntry entry) {
        return entry.purchase().account().sandbox();
    }

    /** Returns the revision of the live shell that the job came from; empty for a job of a command. */
    private static String revision(LedgerEntry entry) {
        String revision = entry.purchase().provenance().revision();
        return revision == null ? "" : revision;
    }

    private String age(LedgerEntry entry) {
        return DurationText.age(Duration.between(entry.openedAt(), now));
    }

    /** {@code 12 jobs: 3 running, 8 done, 1 review}. */
    private String count() {
        Map<JobStateLabel, Integer> counts = new EnumMap<>(JobStateLabel.class);
        entries.forEach(entry -> counts.merge(JobStateLabel.of(entry), 1, Integer::sum));
        return Plural.of(entries.size(), "job") + ": "
                + counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey().word())
                        .collect(Collectors.joining(", "));
    }
}
