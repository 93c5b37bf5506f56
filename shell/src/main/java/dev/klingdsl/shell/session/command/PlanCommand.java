package dev.klingdsl.shell.session.command;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

import java.util.List;

/** Shows the plan. */
final class PlanCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("plan", "", "shows the plan: the script's steps, or the draft when none is loaded");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        arguments.atMost(0);
        Step draft = session.step();
        Plan plan =
                session.plans().plan().orElseGet(() -> new Plan(draft.name(), List.of(draft), List.of(), List.of()));
        return new Outcome.PlanLoaded(plan, "");
    }
}
