package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

/** Starts again. */
final class ResetCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("reset", "", "forgets the draft, the plan and all variables; jobs go on");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        arguments.atMost(0);
        session.reset();
        return new Outcome.Message("everything is forgotten; jobs go on, and 'replay' brings revisions back");
    }
}
