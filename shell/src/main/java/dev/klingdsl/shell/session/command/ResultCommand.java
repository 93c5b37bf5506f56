package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.Suggestion;

import java.util.List;

/** Tells where the result of a job is. */
final class ResultCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "result", "JOB", "tells what became of a job and where its files are")
            .examples("result 1");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        SessionJob job = session.jobs().get(arguments.atMost(1).require(0, "which job, such as: result 1"));
        return new Outcome.Message(JobTable.details(job, session));
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? JobNumbers.of(session) : List.of();
    }
}
