package dev.klingdsl.shell.session.draft;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.shell.session.revision.Revision;

import java.util.List;

/** Returns to an earlier revision. */
public final class ReplayCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "replay", "N", "goes back to revision N, its draft and its plan")
            .examples("replay 4");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        Revision old =
                RevisionLookup.find(arguments.atMost(1).require(0, "which revision, such as: replay 4"), session);
        return session.replay(old);
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? RevisionLookup.all(session) : List.of();
    }
}
