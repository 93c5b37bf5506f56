package dev.klingdsl.shell.session.job;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.SessionJob;
import dev.klingdsl.shell.session.completion.JobSuggestions;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.List;

/** Shows the details of a job. */
public final class ResultCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "result", "JOB", "tells what became of a job and where its files are")
            .examples("result 1");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        SessionJob job = session.jobs().get(arguments.atMost(1).require(0, "which job, such as: result 1"));
        return new EvaluationResult.Message(SessionJobTable.details(job, session));
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? JobSuggestions.of(session) : List.of();
    }
}
