package dev.klingdsl.shell.cli;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.render.Plural;

/** Reports the diagnostics of a plan. */
public final class PlanReport {
    private PlanReport() {}

    /** Writes errors and advice to standard error and returns the exit code of a command that only plans. */
    public static int print(Plan plan, Console console) {
        console.diagnostics(plan.diagnostics());
        long errors = plan.diagnostics().stream().filter(Diagnostic::isError).count();
        if (errors > 0) {
            console.error(Plural.of(errors, "error") + " in the plan; nothing was sent");
            return ExitCode.INVALID;
        }
        return ExitCode.OK;
    }
}
