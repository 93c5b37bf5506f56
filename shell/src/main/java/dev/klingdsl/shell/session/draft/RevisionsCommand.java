package dev.klingdsl.shell.session.draft;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.output.EvaluationResult;

/** Lists the revisions. */
public final class RevisionsCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("revisions", "", "lists what was changed, the draft or the plan, and the jobs it became");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(0);
        return new EvaluationResult.Message(RevisionTable.of(session));
    }
}
