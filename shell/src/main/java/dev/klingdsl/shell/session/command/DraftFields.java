package dev.klingdsl.shell.session.command;

import dev.klingdsl.plan.Step;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.Violation;
import dev.klingdsl.shell.render.Cell;
import dev.klingdsl.shell.render.Column;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.Table;
import dev.klingdsl.shell.session.Look;
import dev.klingdsl.shell.session.Revision;

import java.util.List;

/** The draft field by field, with its name on the wire and what is wrong. */
final class DraftFields {
    private DraftFields() {}

    static String of(Revision draft, Step step, Look look) {
        Paint paint = look.paint();
        StringBuilder text = new StringBuilder();
        text.append(paint.bold("r" + draft.number() + " " + draft.name())).append('\n');
        Table table = new Table(
                List.of(Column.whole("field"), Column.words("value", 12, 3), Column.words("wire field", 8, 1)));
        for (Setting setting : draft.said().values().keySet()) {
            String wire = setting.wireField() == null ? "" : setting.wireField();
            table.add(List.of(
                    new Cell(setting.word(), paint::cyan),
                    Cell.plain(draft.said().shown(setting)),
                    new Cell(wire, paint::dim)));
        }
        if (draft.said().values().isEmpty()) {
            text.append("nothing is set; try: prompt 'a fox turns to camera'\n");
        } else {
            table.lines(look.columns().getAsInt(), paint)
                    .forEach(line -> text.append(line).append('\n'));
        }
        for (Violation violation : step.validation().violations()) {
            String kind = violation.isError() ? paint.red("error:") : paint.yellow("advice:");
            text.append(kind).append(' ').append(violation.message()).append('\n');
        }
        return text.toString();
    }
}
