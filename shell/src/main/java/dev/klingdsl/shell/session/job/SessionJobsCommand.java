package dev.klingdsl.shell.session.job;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.output.EvaluationResult;

/** Lists the jobs. */
public final class SessionJobsCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("jobs", "", "lists the jobs of this session");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(0);
        return new EvaluationResult.Message(SessionJobTable.of(session));
    }
}
