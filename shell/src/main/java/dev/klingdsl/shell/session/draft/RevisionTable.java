package dev.klingdsl.shell.session.draft;

import dev.klingdsl.request.Setting;
import dev.klingdsl.shell.render.Cell;
import dev.klingdsl.shell.render.Column;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.Table;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.output.OutputStyle;
import dev.klingdsl.shell.session.revision.Revision;
import dev.klingdsl.text.OneLine;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows revisions as a table. */
final class RevisionTable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private RevisionTable() {}

    static String of(Session session) {
        Paint paint = session.style().paint();
        Revision current = session.revisions().current();
        Table table = new Table(List.of(
                Column.whole("rev"), Column.whole("time"), Column.words("input", 12, 3), Column.words("jobs", 4, 1)));
        for (Revision revision : session.revisions().all()) {
            boolean now = revision.number() == current.number();
            String jobs = session.jobs().all().stream()
                    .filter(job -> Integer.valueOf(revision.number()).equals(job.getRevision()))
                    .map(job -> "#" + job.getNumber())
                    .collect(Collectors.joining(" "));
            table.add(List.of(
                    new Cell((now ? "*" : " ") + "r" + revision.number(), now ? paint::bold : paint::cyan),
                    Cell.plain(TIME.format(revision.at().atZone(ZoneId.systemDefault()))),
                    Cell.plain(OneLine.of(revision.origin())),
                    Cell.plain(jobs)));
        }
        return String.join("\n", table.lines(session.style().columns().getAsInt(), paint));
    }

    static String difference(Revision from, Revision to, OutputStyle style) {
        Set<Setting> differing = from.said().differencesTo(to.said());
        List<String> plan = from.planChangesTo(to);
        if (differing.isEmpty() && !plan.isEmpty()) {
            return String.join("\n", plan);
        }
        if (differing.isEmpty()) {
            return "r" + from.number() + " and r" + to.number() + " say the same";
        }
        Paint paint = style.paint();
        Table table = new Table(List.of(
                Column.whole("field"),
                Column.words("r" + from.number(), 12, 1),
                Column.words("r" + to.number(), 12, 1)));
        for (Setting setting : differing) {
            table.add(List.of(
                    new Cell(setting.word(), paint::cyan),
                    new Cell(said(from, setting), paint::red),
                    new Cell(said(to, setting), paint::green)));
        }
        List<String> lines = new ArrayList<>(table.lines(style.columns().getAsInt(), paint));
        lines.addAll(plan);
        return String.join("\n", lines);
    }

    private static String said(Revision revision, Setting setting) {
        String shown = revision.said().shown(setting);
        return shown.isEmpty() ? "(unset)" : OneLine.of(shown);
    }
}
