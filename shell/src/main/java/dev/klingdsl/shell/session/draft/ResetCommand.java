package dev.klingdsl.shell.session.draft;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.output.EvaluationResult;

/** Clears the session. */
public final class ResetCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("reset", "", "forgets the draft, the plan and all variables; jobs go on");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(0);
        session.reset();
        return new EvaluationResult.Message("everything is forgotten; jobs go on, and 'replay' brings revisions back");
    }
}
