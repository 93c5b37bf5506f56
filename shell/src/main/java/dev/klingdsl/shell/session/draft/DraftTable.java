package dev.klingdsl.shell.session.draft;

import dev.klingdsl.plan.Step;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.Violation;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.WordWrap;
import dev.klingdsl.shell.session.output.OutputStyle;
import dev.klingdsl.shell.session.revision.Revision;

import java.util.Set;

/** A table of the draft's fields, with their names on the wire and what is wrong with them. Long prompts are wrapped. */
final class DraftTable {
    private static final int MIN_VALUE = 20;

    private DraftTable() {}

    static String of(Revision draft, Step step, OutputStyle style) {
        Paint paint = style.paint();
        Set<Setting> said = draft.said().values().keySet();
        StringBuilder text = new StringBuilder();
        text.append(paint.bold("r" + draft.number() + " " + draft.name())).append('\n');
        if (said.isEmpty()) {
            text.append("nothing is set; try: prompt 'a fox turns to camera'\n");
        } else {
            int first = widest("field", said.stream().map(Setting::word).toList());
            int second =
                    widest("wire field", said.stream().map(DraftTable::wire).toList());
            text.append(paint.bold(pad("field", first) + pad("wire field", second) + "value"))
                    .append('\n');
            for (Setting setting : said) {
                String value = wrapped(draft.said().shown(setting), first + second, style);
                text.append(paint.cyan(pad(setting.word(), first)))
                        .append(paint.dim(pad(wire(setting), second)))
                        .append(value)
                        .append('\n');
            }
        }
        for (Violation violation : step.validation().violations()) {
            String kind = violation.isError() ? paint.red("error:") : paint.yellow("advice:");
            text.append(style.wrapped(kind + " " + violation.message())).append('\n');
        }
        return text.toString();
    }

    private static String wrapped(String value, int indent, OutputStyle style) {
        int width = style.wrap().getAsInt() - indent;
        String lines = width < MIN_VALUE ? value : WordWrap.words(value, width, "");
        return lines.replace("\n", "\n" + " ".repeat(indent));
    }

    private static String wire(Setting setting) {
        return setting.wireField() == null ? "-" : setting.wireField();
    }

    private static int widest(String head, Iterable<String> words) {
        int width = head.length();
        for (String word : words) {
            width = Math.max(width, word.length());
        }
        return width + 2;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
