package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.CommandException;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Revision;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

/** Goes back one revision. */
final class UndoCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("undo", "", "goes back one revision");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        arguments.atMost(0);
        Revision before = session.revisions().current();
        if (session.revisions().undo().isEmpty()) {
            throw new CommandException("this is the start");
        }
        return session.moved(before);
    }
}
