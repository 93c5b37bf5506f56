package dev.klingdsl.shell.session.job;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.completion.StepSuggestions;
import dev.klingdsl.shell.session.draft.DraftScript;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.PositiveNumber;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.ArrayList;
import java.util.List;

/** Submits the draft, or steps of the plan. */
public final class SubmitCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "submit", "[all|N|NAME]", "submits the draft, or steps of the plan, and returns at once")
            .option("--takes", "COUNT", "submit that many times; each is paid")
            .option("--fresh", "", "pay for a new video even where the same was made before")
            .option("--yes", "", "do not ask before spending on the real service")
            .examples("submit", "submit all", "submit intro --takes 3");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) throws InterruptedException {
        Plan plan = plan(arguments.atMost(1), session);
        if (plan.hasErrors()) {
            return new EvaluationResult.PlanLoaded(plan, "nothing was sent; mend the errors first");
        }
        int revision = session.revisions().current().number();
        return PlanSubmission.submit(plan, arguments.has("--fresh"), arguments.has("--yes"), revision, session);
    }

    private static Plan plan(Arguments arguments, Session session) {
        String what = arguments.get(0);
        List<Step> steps = new ArrayList<>();
        if (what == null) {
            refuseEmptyDraft(session);
            steps.add(session.step());
        } else if (what.equals("all")) {
            steps.addAll(session.workspace().require().steps());
        } else if (session.workspace().plan().isEmpty()) {
            throw new CommandException(
                    "there is no plan, so no step '" + what + "' of it; 'submit' alone submits the draft");
        } else {
            steps.add(session.workspace().step(what));
        }
        String takes = arguments.option("--takes");
        if (takes != null) {
            int count = PositiveNumber.positive("--takes", takes);
            steps.replaceAll(step -> new Step(step.name(), step.location(), step.validation(), step.settings(), count));
        }
        String name = what == null
                ? steps.get(0).name()
                : session.workspace().require().name();
        Plan plan = new Plan(
                name,
                steps,
                List.of(),
                what == null ? List.of() : session.workspace().require().problems());
        if (plan.steps().isEmpty()) {
            throw new CommandException("the plan has no steps");
        }
        return plan;
    }

    /** An empty draft is valid, but hardly meant to be paid for. */
    private static void refuseEmptyDraft(Session session) {
        if (DraftScript.saysNothing(session)) {
            throw new CommandException(
                    session.workspace().plan().isPresent()
                            ? "the draft is empty; 'submit all' submits the plan, and 'pick 1' makes its first step the draft"
                            : DraftScript.EMPTY);
        }
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        if (!before.isEmpty()) {
            return List.of();
        }
        List<Suggestion> targets = new ArrayList<>();
        if (session.workspace().plan().isPresent()) {
            targets.add(Suggestion.of("all", "every step of the plan", "steps"));
        }
        targets.addAll(StepSuggestions.of(session));
        return targets;
    }
}
