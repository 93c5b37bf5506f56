package dev.klingdsl.shell.render;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;

/** The totals of a plan on one line. */
public final class PlanTotals {
    private PlanTotals() {}

    public static String of(Plan plan) {
        long errors = plan.diagnostics().stream().filter(Diagnostic::isError).count();
        // The length of a step with errors is unknown.
        String end = errors > 0 ? ", " + Plural.of(errors, "error") : "";
        if (plan.steps().isEmpty()) {
            return "the plan '" + plan.name() + "' has no steps" + end;
        }
        return Plural.of(plan.steps().size(), "step") + ", " + Plural.of(plan.submissions(), "video")
                + (errors > 0 ? end : ", " + plan.seconds() + " s in all");
    }
}
