package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Argument;
import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.Suggestion;

import java.util.ArrayList;
import java.util.List;

/** Waits for jobs. */
final class WaitCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "wait", "[JOB…]", "waits until jobs are done; all of them when none is named")
            .details("Ctrl-C ends the wait, never the jobs.")
            .examples("wait", "wait 2 3");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws InterruptedException {
        List<SessionJob> jobs = new ArrayList<>();
        for (Argument argument : arguments.all()) {
            jobs.add(session.jobs().get(argument.text()));
        }
        return Waiting.forJobs(arguments.all().isEmpty() ? session.jobs().running() : jobs, session);
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return JobNumbers.of(session);
    }
}
