package dev.klingdsl.shell.session.script;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.List;

/** Shows the plan. */
public final class SessionPlanCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("plan", "", "shows the plan: the script's steps, or the draft when none is loaded");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(0);
        Step draft = session.step();
        Plan plan = session.workspace()
                .plan()
                .orElseGet(() -> new Plan(draft.name(), List.of(draft), List.of(), List.of()));
        return new EvaluationResult.PlanLoaded(plan, "");
    }
}
