package dev.klingdsl.shell.session.draft;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.shell.session.revision.Revision;

/** Goes back one revision. */
public final class UndoCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("undo", "", "goes back one revision");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(0);
        Revision before = session.revisions().current();
        if (session.revisions().undo().isEmpty()) {
            throw new CommandException("this is the start");
        }
        return session.moved(before);
    }
}
