package dev.klingdsl.shell.session.revision;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two plans, step by step. */
public final class PlanDiff {
    private PlanDiff() {}

    public static List<String> lines(Plan before, Plan after) {
        Map<String, Step> old = byName(before);
        List<String> lines = new ArrayList<>();
        byName(after).forEach((name, step) -> {
            Step earlier = old.remove(name);
            if (earlier == null) {
                lines.add("+ " + name);
            } else {
                changes(earlier, step).forEach(change -> lines.add("~ " + name + ": " + change));
            }
        });
        old.keySet().forEach(name -> lines.add("- " + name));
        return lines;
    }

    /** The fields of a step with errors are unknown, so they are not compared. */
    private static List<String> changes(Step before, Step after) {
        boolean was = before.validation().isValid();
        boolean is = after.validation().isValid();
        if (was && is) {
            return changes(said(before), said(after));
        }
        return was == is ? List.of() : List.of(is ? "is valid now" : "has errors now");
    }

    /** Returns a phrase for each setting that differs. */
    static List<String> changes(SettingsSnapshot before, SettingsSnapshot after) {
        return before.differencesTo(after).stream()
                .map(setting -> setting.word() + " " + shown(before, setting) + " → " + shown(after, setting))
                .toList();
    }

    private static String shown(SettingsSnapshot said, Setting setting) {
        String shown = said.shown(setting);
        return shown.isEmpty() ? "(unset)" : shown;
    }

    private static SettingsSnapshot said(Step step) {
        SettingsSnapshot said = SettingsSnapshot.of(step.request());
        return step.takes() == 1 ? said : said.with(Setting.TAKES, step.takes());
    }

    private static Map<String, Step> byName(Plan plan) {
        Map<String, Step> steps = new LinkedHashMap<>();
        plan.steps().forEach(step -> steps.putIfAbsent(step.name(), step));
        return steps;
    }
}
