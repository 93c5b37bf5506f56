package dev.klingdsl.shell.render.job;

import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerEntry.Lease;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.shell.render.JsonText;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.WordWrap;
import dev.klingdsl.text.OneLine;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Shows the ledger's entry of one job. */
public final class JobDetails {
    private static final int HEAD = 12;

    private final List<String> lines = new ArrayList<>();
    private final Paint paint;

    private JobDetails(Paint paint) {
        this.paint = paint;
    }

    /**
     * Returns complete lines.
     *
     * @param related other attempts at the same take
     * @param width 0 for no limit; words, such as paths and ids, are not broken
     */
    public static String render(
            LedgerEntry entry,
            List<LedgerEntry> related,
            Instant now,
            int width,
            Paint paint,
            Function<Path, String> paths) {
        JobDetails details = new JobDetails(paint);
        details.state(entry, now, paths);
        details.origin(entry, paths);
        details.times(entry);
        related.forEach(other -> details.line(
                other.id().equals(entry.retryOf()) ? "repeats" : "repeated by",
                "job " + other.number() + " (" + other.id() + ")"));
        details.lines.add("");
        details.lines(
                "request",
                JsonText.indented(json -> JsonText.copy(entry.purchase().request(), json)));
        return WordWrap.words(String.join("\n", details.lines), width, " ".repeat(HEAD + 2)) + "\n";
    }

    private void state(LedgerEntry entry, Instant now, Function<Path, String> paths) {
        JobRow facts = JobRow.of(entry, paths);
        String where = entry.purchase().account().sandbox() ? ", in the sandbox" : "";
        lines.add(paint.bold("job " + facts.number() + " " + facts.name()) + ": "
                + facts.state().paint(paint).apply(facts.state().word()) + where);
        line("why", facts.reason());
        if (entry.state() instanceof SubmissionState.NeedsReview review) {
            review.candidates().forEach(job -> line("may be", job));
        }
        line("entry", entry.id());
        line("job", entry.uniqueId());
        entry.traceIds().forEach(trace -> line("trace_id", trace));
        Lease lease = entry.lease();
        if (lease != null && lease.isLive(now) && !entry.isFinished()) {
            line("held", "by a running process until " + time(lease.until()));
        }
        JobProgress progress = entry.progress();
        progress.files().forEach(file -> line("file", paths.apply(Path.of(file))));
        progress.outputs().forEach(url -> line("output", url));
        line("beans", beans(entry));
    }

    private void origin(LedgerEntry entry, Function<Path, String> paths) {
        Provenance from = entry.purchase().provenance();
        line("script", from.script());
        from.parameters().forEach((name, value) -> line("parameter", name + "=" + value));
        line("step", from.step() + (from.take() == 1 ? "" : ", take " + from.take()));
        line("revision", from.revision());
        line("folder", from.folder() == null ? null : paths.apply(Path.of(from.folder())));
        line("account", entry.purchase().account().key());
        line("fingerprint", entry.purchase().fingerprint());
    }

    private void times(LedgerEntry entry) {
        line("opened", time(entry.openedAt()));
        line("changed", time(entry.changedAt()));
        Instant finished = entry.progress().finishedAt();
        line("finished", finished == null ? null : time(finished));
    }

    private static String beans(LedgerEntry entry) {
        var booked = entry.progress().beans();
        var expected = entry.purchase().expectedBeans();
        String price = expected == null ? "price unknown" : JobRow.amount(expected) + " expected";
        return booked == null ? price : JobRow.amount(booked) + " charged (" + price + ")";
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void line(String head, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            lines(head, OneLine.of(value));
        }
    }

    private void lines(String head, String text) {
        String shown = head + " ".repeat(Math.max(1, HEAD - head.length()));
        lines.add("  " + paint.dim(shown) + text.replace("\n", "\n" + " ".repeat(HEAD + 2)));
    }
}
