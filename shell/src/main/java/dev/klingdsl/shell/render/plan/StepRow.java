package dev.klingdsl.shell.render.plan;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.Setting.FieldKind;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.request.Violation;
import dev.klingdsl.shell.render.ImageNames;
import dev.klingdsl.shell.render.Plural;
import dev.klingdsl.text.DisplayWidth;
import dev.klingdsl.text.OneLine;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The texts of a step in a table. A step with errors has its wrong values, and question marks for what is unknown. */
record StepRow(
        String name,
        String images,
        @Nullable String prompt,
        String ratio,
        String clarity,
        String mode,
        String seconds,
        String takes,
        String notes,
        boolean broken) {
    private static final String UNSET = "-";
    private static final String UNKNOWN = "?";
    private static final int MAX_WRONG_VALUE = 8;

    /** What has a column of its own, and options, of which only the names are noted. */
    private static final Set<Setting> ELSEWHERE = EnumSet.of(
            Setting.IMAGE,
            Setting.PROMPT,
            Setting.ASPECT,
            Setting.CLARITY,
            Setting.QUALITY,
            Setting.DURATION,
            Setting.OPTION);

    static StepRow of(Step step, Plan plan) {
        List<Diagnostic> problems = new ArrayList<>(step.diagnostics());
        plan.problems().stream()
                .filter(problem -> StepDiagnostics.hold(step, problem))
                .distinct()
                .forEach(problems::add);
        long errors = problems.stream().filter(Diagnostic::isError).count();
        String counts = counts(errors, problems.size() - errors);
        if (errors > 0 || !step.validation().isValid()) {
            return broken(step, counts);
        }
        VideoRequest request = step.request();
        return new StepRow(
                step.name(),
                ImageNames.of(request.images()),
                request.prompt() == null ? null : OneLine.of(request.prompt()),
                shown(request, Setting.ASPECT, UNSET),
                shown(request, Setting.CLARITY, UNSET),
                shown(request, Setting.QUALITY, UNSET),
                shown(request, Setting.DURATION, UNSET),
                String.valueOf(step.takes()),
                notes(request, counts),
                false);
    }

    /** Does not show unset values as such: the block may have failed before it set them. */
    private static StepRow broken(Step step, String counts) {
        return new StepRow(
                step.name(),
                step.settings().containsKey(Setting.IMAGE) ? known(step, Setting.IMAGE) : "",
                known(step, Setting.PROMPT),
                known(step, Setting.ASPECT),
                known(step, Setting.CLARITY),
                known(step, Setting.QUALITY),
                known(step, Setting.DURATION),
                isWrong(step, Setting.TAKES) ? known(step, Setting.TAKES) : String.valueOf(step.takes()),
                counts,
                true);
    }

    private static String known(Step step, Setting setting) {
        VideoRequest request = step.validation().request();
        if (request != null) {
            boolean unsaid = setting.whenUnset() != null && !step.settings().containsKey(setting);
            return unsaid ? UNKNOWN : shown(request, setting, UNKNOWN);
        }
        return step.validation().violations().stream()
                .filter(violation -> violation.setting() == setting)
                .map(Violation::value)
                .filter(Objects::nonNull)
                .map(value -> DisplayWidth.shorten(OneLine.of(value), MAX_WRONG_VALUE))
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static String shown(VideoRequest request, Setting setting, String otherwise) {
        if (setting.kind() == FieldKind.IMAGES) {
            return ImageNames.of(request.images());
        }
        Object value = request.value(setting);
        return value == null ? otherwise : OneLine.of(value.toString());
    }

    private static boolean isWrong(Step step, Setting setting) {
        return step.validation().violations().stream()
                .anyMatch(violation -> violation.setting() == setting && violation.isError());
    }

    private static String counts(long errors, long advice) {
        List<String> parts = new ArrayList<>();
        if (errors > 0) {
            parts.add(Plural.of(errors, "error"));
        }
        if (advice > 0) {
            parts.add(advice + " advice");
        }
        return String.join(", ", parts);
    }

    private static String notes(VideoRequest request, String problems) {
        List<String> notes = new ArrayList<>();
        if (!problems.isEmpty()) {
            notes.add(problems);
        }
        for (Setting setting : Setting.settable()) {
            Object value = request.value(setting);
            if (value != null && !value.equals(setting.whenUnset()) && !ELSEWHERE.contains(setting)) {
                notes.add(setting.kind() == FieldKind.URL ? setting.word() : setting.word() + " " + value);
            }
        }
        notes.addAll(request.options().keySet());
        return String.join(", ", notes);
    }
}
