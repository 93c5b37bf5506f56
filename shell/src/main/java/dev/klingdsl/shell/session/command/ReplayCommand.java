package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Revision;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.Suggestion;

import java.util.List;

/** Makes an earlier revision the draft again. */
final class ReplayCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "replay", "N", "goes back to revision N, its draft and its plan")
            .examples("replay 4");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        Revision old =
                RevisionNumbers.find(arguments.atMost(1).require(0, "which revision, such as: replay 4"), session);
        return session.replay(old);
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? RevisionNumbers.all(session) : List.of();
    }
}
