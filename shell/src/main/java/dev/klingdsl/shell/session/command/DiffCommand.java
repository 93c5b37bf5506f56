package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Revision;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.Suggestion;

import java.util.List;

/** Compares revisions of the draft. */
final class DiffCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "diff", "[A] [B]", "shows in which fields two revisions differ, and where their plans do")
            .details("Without B, what is now is compared; without A, with the revision before it.")
            .examples("diff", "diff 3", "diff 3 5");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        arguments.atMost(2);
        Revision current = session.revisions().current();
        String a = arguments.get(0);
        String b = arguments.get(1);
        Revision from = a == null ? session.revisions().before().orElse(current) : RevisionNumbers.find(a, session);
        Revision to = b == null ? current : RevisionNumbers.find(b, session);
        return new Outcome.Message(RevisionTable.difference(from, to, session.look()));
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.size() < 2 ? RevisionNumbers.all(session) : List.of();
    }
}
