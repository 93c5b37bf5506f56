package dev.klingdsl.shell.session.draft;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.shell.session.revision.Revision;

/** Takes back an undo. */
public final class RedoCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("redo", "", "takes back an undo");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(0);
        Revision before = session.revisions().current();
        if (session.revisions().redo().isEmpty()) {
            throw new CommandException("there is nothing to redo");
        }
        return session.moved(before);
    }
}
