package dev.klingdsl.shell.session;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.Paint;

/** Shows on one line which revision a plan is, and whether it is valid, as the draft's line does. */
final class PlanLine {
    private PlanLine() {}

    static String of(Revision revision, Plan plan, Paint paint) {
        long errors = plan.diagnostics().stream().filter(Diagnostic::isError).count();
        String verdict =
                errors == 0 ? paint.green("✓ valid") : paint.red("✗ " + errors + (errors == 1 ? " error" : " errors"));
        return paint.cyan("r" + revision.number() + " plan") + " · " + verdict;
    }
}
