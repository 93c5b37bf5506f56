package dev.klingdsl.shell.session.job;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.completion.JobSuggestions;
import dev.klingdsl.shell.session.input.Argument;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.ArrayList;
import java.util.List;

/** Waits for jobs. */
public final class SessionWaitCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "wait", "[JOB…]", "waits until jobs are done; all of them when none is named")
            .details("Ctrl-C ends the wait, never the jobs.")
            .examples("wait", "wait 2 3");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) throws InterruptedException {
        List<SessionJob> jobs = new ArrayList<>();
        for (Argument argument : arguments.all()) {
            jobs.add(session.jobs().get(argument.text()));
        }
        return JobWait.forJobs(arguments.all().isEmpty() ? session.jobs().running() : jobs, session);
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return JobSuggestions.of(session);
    }
}
