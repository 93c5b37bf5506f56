package dev.klingdsl.shell.session.job;

import dev.klingdsl.shell.render.Cell;
import dev.klingdsl.shell.render.Column;
import dev.klingdsl.shell.render.DurationText;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.Table;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.text.OneLine;
import dev.klingdsl.text.Printable;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Shows jobs as a table, or one job in detail. */
public final class SessionJobTable {
    private SessionJobTable() {}

    static String of(Session session) {
        List<SessionJob> jobs = session.jobs().all();
        return jobs.isEmpty() ? "there are no jobs; 'submit' makes one" : of(jobs, session);
    }

    static String of(List<SessionJob> jobs, Session session) {
        Paint paint = session.style().paint();
        Table table = new Table(List.of(
                Column.numbers("job"),
                Column.words("name", 8, 1),
                Column.whole("state"),
                Column.numbers("time"),
                Column.numbers("rev"),
                Column.words("result", 12, 3)));
        for (SessionJob job : jobs) {
            String error = job.getError();
            Path file = job.getFile();
            String result = file != null ? shown(file, session) : error != null ? error : "";
            table.add(List.of(
                    Cell.plain(String.valueOf(job.getNumber())),
                    new Cell(job.getName(), paint::cyan),
                    new Cell(job.getState(), state(job, paint)),
                    Cell.plain(DurationText.stopwatch(
                            job.elapsed(session.config().clock().instant()))),
                    Cell.plain(job.getRevision() == null ? "" : "r" + job.getRevision()),
                    Cell.plain(result)));
        }
        return String.join("\n", table.lines(session.style().columns().getAsInt(), paint));
    }

    static String details(SessionJob job, Session session) {
        StringBuilder text = new StringBuilder("job " + job.getNumber() + " " + job.getName() + ": " + job.getState());
        line(text, "from", job.getRevision() == null ? null : "revision " + job.getRevision());
        line(text, "id", job.getId());
        line(text, "video", job.getFile() == null ? null : shown(Objects.requireNonNull(job.getFile()), session));
        line(
                text,
                "sidecar",
                job.getSidecar() == null ? null : shown(Objects.requireNonNull(job.getSidecar()), session));
        line(text, "error", job.getError());
        return text.toString();
    }

    /** Returns a path relative to the session's directory where it is below it, and else absolute. */
    public static String shown(Path file, Session session) {
        Path base = session.config().directory().toAbsolutePath().normalize();
        Path absolute = base.resolve(file).normalize();
        return Printable.of((absolute.startsWith(base) ? base.relativize(absolute) : absolute).toString());
    }

    private static UnaryOperator<String> state(SessionJob job, Paint paint) {
        if (!job.isDone()) {
            return UnaryOperator.identity();
        }
        return job.getFile() == null ? paint::red : paint::green;
    }

    private static void line(StringBuilder text, String head, @Nullable String value) {
        if (value != null) {
            text.append(String.format("%n  %-8s %s", head, OneLine.of(value)));
        }
    }
}
