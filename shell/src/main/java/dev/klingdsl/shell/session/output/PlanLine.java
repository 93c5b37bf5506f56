package dev.klingdsl.shell.session.output;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.session.revision.Revision;

/** Shows on one line which revision a plan is, and whether it is valid, as the draft's line does. */
public final class PlanLine {
    private PlanLine() {}

    public static String of(Revision revision, Plan plan, Paint paint) {
        long errors = plan.diagnostics().stream().filter(Diagnostic::isError).count();
        String verdict =
                errors == 0 ? paint.green("✓ valid") : paint.red("✗ " + errors + (errors == 1 ? " error" : " errors"));
        return paint.cyan("r" + revision.number() + " plan") + " · " + verdict;
    }
}
