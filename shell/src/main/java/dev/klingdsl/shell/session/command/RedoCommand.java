package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.CommandException;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Revision;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

/** Takes back an undo. */
final class RedoCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("redo", "", "takes back an undo");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        arguments.atMost(0);
        Revision before = session.revisions().current();
        if (session.revisions().redo().isEmpty()) {
            throw new CommandException("there is nothing to redo");
        }
        return session.moved(before);
    }
}
