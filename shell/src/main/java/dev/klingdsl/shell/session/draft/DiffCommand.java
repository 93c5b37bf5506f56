package dev.klingdsl.shell.session.draft;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.shell.session.revision.Revision;

import java.util.List;

/** Compares two revisions. */
public final class DiffCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "diff", "[A] [B]", "shows in which fields two revisions differ, and where their plans do")
            .details("Without B, what is now is compared; without A, with the revision before it.")
            .examples("diff", "diff 3", "diff 3 5");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(2);
        Revision current = session.revisions().current();
        String a = arguments.get(0);
        String b = arguments.get(1);
        Revision from = a == null ? session.revisions().before().orElse(current) : RevisionLookup.find(a, session);
        Revision to = b == null ? current : RevisionLookup.find(b, session);
        return new EvaluationResult.Message(RevisionTable.difference(from, to, session.style()));
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.size() < 2 ? RevisionLookup.all(session) : List.of();
    }
}
