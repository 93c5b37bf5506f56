package dev.klingdsl.shell.session.output;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.text.DisplayWidth;
import org.codehaus.groovy.runtime.FormatHelper;

import java.util.List;
import java.util.stream.Collectors;

/** Shows values as Groovy literals, shortened. */
final class ValueText {
    private static final int MAX_LINES = 20;
    private static final int MAX_CHARACTERS = 4000;

    private ValueText() {}

    static String of(Object value, int columns) {
        String text;
        try {
            text = text(value);
        } catch (RuntimeException e) {
            text = value.getClass().getName() + " (cannot be shown: " + e + ")";
        }
        return cut(text, columns);
    }

    private static String text(Object value) {
        if (value instanceof Step step) {
            return step.validation().isValid()
                    ? "step " + FormatHelper.inspect(step.name()) + ": " + words(SettingsSnapshot.of(step.request()))
                    : "step " + FormatHelper.inspect(step.name()) + ", which has errors";
        }
        if (value instanceof Plan plan) {
            return "plan of " + plan.steps().stream().map(Step::name).toList();
        }
        return value instanceof Class<?> type ? type.toString() : FormatHelper.inspect(value);
    }

    private static String words(SettingsSnapshot said) {
        return said.values().keySet().stream()
                .map(setting -> setting.word() + " " + said.shown(setting))
                .collect(Collectors.joining("; "));
    }

    private static String cut(String text, int columns) {
        String cut = text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) + "…" : text;
        List<String> lines = cut.lines().toList();
        if (lines.size() == 1) {
            return DisplayWidth.shorten(cut, columns * 5);
        }
        String more = lines.size() > MAX_LINES ? "\n… " + (lines.size() - MAX_LINES) + " more lines" : "";
        return String.join("\n", lines.subList(0, Math.min(MAX_LINES, lines.size()))) + more;
    }
}
