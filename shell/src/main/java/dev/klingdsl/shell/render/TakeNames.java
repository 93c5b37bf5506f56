package dev.klingdsl.shell.render;

import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.run.RunSummary;
import dev.klingdsl.text.OneLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names takes as their files: by the step, and with a number where the step has several takes.
 *
 * @param several the steps with several takes
 */
public record TakeNames(Set<String> several) {

    /** Copies the set. */
    public TakeNames {
        several = Set.copyOf(several);
    }

    /** Returns the names for a plan. */
    public static TakeNames of(Plan plan) {
        return new TakeNames(plan.steps().stream()
                .filter(step -> step.takes() > 1)
                .map(Step::name)
                .collect(Collectors.toSet()));
    }

    /** Returns the takes of a plan, in order. */
    public static List<TakeId> takes(Plan plan) {
        List<TakeId> takes = new ArrayList<>();
        for (Step step : plan.steps()) {
            for (int take = 1; take <= step.takes(); take++) {
                takes.add(new TakeId(step.name(), take));
            }
        }
        return takes;
    }

    public static TakeNames of(RunSummary summary) {
        return new TakeNames(summary.takes().stream()
                .filter(outcome -> outcome.take().take() > 1)
                .map(outcome -> outcome.take().step())
                .collect(Collectors.toSet()));
    }

    /** Returns the name of a take. */
    public static String name(TakeId take, boolean several) {
        return OneLine.of(several ? take.step() + "-take" + take.take() : take.toString());
    }

    public String of(TakeId take) {
        return name(take, several.contains(take.step()));
    }
}
