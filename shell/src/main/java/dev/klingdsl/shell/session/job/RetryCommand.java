package dev.klingdsl.shell.session.job;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.completion.JobSuggestions;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.List;

/** Submits the request of a job again. */
public final class RetryCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("retry", "JOB", "submits what a failed job asked for again")
            .option("--fresh", "", "also when it succeeded: pay for another video")
            .option("--yes", "", "do not ask before spending on the real service")
            .examples("retry 1");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) throws InterruptedException {
        SessionJob job = session.jobs().get(arguments.atMost(1).require(0, "which job, such as: retry 1"));
        if (!job.isDone()) {
            throw new CommandException("job " + job.getNumber() + " is still " + job.getState() + "; wait for it");
        }
        if (job.getFile() != null && !arguments.has("--fresh")) {
            throw new CommandException("job " + job.getNumber() + " succeeded; retry --fresh pays for another video");
        }
        Step step = job.getStep();
        Step once = new Step(step.name(), step.location(), step.validation(), step.settings(), 1);
        Plan plan = new Plan(step.name(), List.of(once), List.of(), List.of());
        return PlanSubmission.submit(
                plan, arguments.has("--fresh"), arguments.has("--yes"), job.getRevision(), session);
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? JobSuggestions.of(session) : List.of();
    }
}
