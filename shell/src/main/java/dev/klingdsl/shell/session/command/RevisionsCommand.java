package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

/** Lists the revisions of the draft. */
final class RevisionsCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("revisions", "", "lists what was changed, the draft or the plan, and the jobs it became");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        arguments.atMost(0);
        return new Outcome.Message(RevisionTable.of(session));
    }
}
