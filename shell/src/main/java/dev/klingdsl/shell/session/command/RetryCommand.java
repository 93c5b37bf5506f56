package dev.klingdsl.shell.session.command;

import dev.klingdsl.client.Connection;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.CommandException;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.Suggestion;

import java.util.List;

/** Submits what a job asked for again. */
final class RetryCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("retry", "JOB", "submits what a failed job asked for again")
            .option("--fresh", "", "also when it succeeded: pay for another video")
            .option("--yes", "", "do not ask before spending on the real service")
            .examples("retry 1");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws InterruptedException {
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
        Connection connection = session.jobs().connection();
        if (!connection.sandbox()
                && !arguments.has("--yes")
                && !Consent.given(plan, arguments.has("--fresh"), connection, session)) {
            return new Outcome.Message("nothing was sent");
        }
        SessionJob again = session.jobs()
                .submit(plan, arguments.has("--fresh"), job.getRevision())
                .get(0);
        return new Outcome.Message("job " + again.getNumber() + " " + again.getName() + " submitted");
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? JobNumbers.of(session) : List.of();
    }
}
