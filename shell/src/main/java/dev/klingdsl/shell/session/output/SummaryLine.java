package dev.klingdsl.shell.session.output;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.request.Violation;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.Plural;
import dev.klingdsl.shell.session.revision.Revision;
import dev.klingdsl.text.DisplayWidth;
import dev.klingdsl.text.OneLine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Shows the draft or the plan on one line: revision, settings and validity. */
public final class SummaryLine {
    private static final int MIN_PROMPT = 12;

    private SummaryLine() {}

    /** Returns the line of the plan. */
    public static String of(Revision revision, Plan plan, Paint paint) {
        long errors = plan.diagnostics().stream().filter(Diagnostic::isError).count();
        return paint.cyan("r" + revision.number() + " plan") + " · " + verdict(errors, 0, paint);
    }

    /** Returns the line of the draft, with the prompt shortened to fit. */
    public static String of(Revision revision, Step step, int columns, Paint paint) {
        SettingsSnapshot said = revision.said();
        String head = "r" + revision.number()
                + (revision.name().equals(Revision.UNNAMED) ? "" : " " + OneLine.of(revision.name()));
        String facts = String.join(" · ", facts(said, step));
        List<Violation> violations = step.validation().violations();
        long errors = violations.stream().filter(Violation::isError).count();
        String verdict = verdict(errors, violations.size() - errors, Paint.PLAIN);
        int left = columns - DisplayWidth.of(head) - DisplayWidth.of(facts) - DisplayWidth.of(verdict) - 9;
        List<String> parts = new ArrayList<>();
        parts.add(paint.cyan(head));
        String prompt = (String) said.value(Setting.PROMPT);
        if (prompt != null) {
            parts.add(DisplayWidth.shorten(OneLine.of(prompt), Math.max(MIN_PROMPT, left)));
        }
        if (!facts.isEmpty()) {
            parts.add(facts);
        }
        parts.add(verdict(errors, violations.size() - errors, paint));
        return String.join(" · ", parts);
    }

    private static List<String> facts(SettingsSnapshot said, Step step) {
        List<String> facts = new ArrayList<>();
        if (said.value(Setting.IMAGE) instanceof List<?> images) {
            images.forEach(image -> facts.add(fileName(String.valueOf(image))));
        }
        add(facts, Setting.ASPECT, said, step, "");
        add(facts, Setting.CLARITY, said, step, "");
        add(facts, Setting.QUALITY, said, step, "");
        add(facts, Setting.DURATION, said, step, " s");
        if (step.takes() > 1) {
            facts.add("×" + step.takes());
        }
        return facts;
    }

    /** A valid value is shown alone, an invalid one with its field's word. */
    private static void add(List<String> facts, Setting setting, SettingsSnapshot said, Step step, String unit) {
        Object value = said.value(setting);
        if (value != null) {
            boolean wrong = step.validation().violations().stream()
                    .anyMatch(violation -> violation.isError() && violation.setting() == setting);
            String shown = DisplayWidth.shorten(OneLine.of(value.toString()), MIN_PROMPT);
            facts.add(wrong ? setting.word() + " " + shown : shown + unit);
        }
    }

    private static String fileName(String image) {
        String plain = image.replaceFirst("[?#].*", "");
        Path name = Path.of(plain.replace(':', '_')).getFileName();
        return DisplayWidth.shorten(OneLine.of(name == null ? plain : name.toString()), MIN_PROMPT);
    }

    private static String verdict(long errors, long advice, Paint paint) {
        if (errors > 0) {
            return paint.red("✗ " + Plural.of(errors, "error"));
        }
        return paint.green(advice == 0 ? "✓ valid" : "✓ valid, " + advice + " advice");
    }
}
