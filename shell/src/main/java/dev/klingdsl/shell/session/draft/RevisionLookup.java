package dev.klingdsl.shell.session.draft;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.revision.Revision;

import java.util.List;

/** Finds and suggests revisions by their number, which may be prefixed with {@code r}. */
final class RevisionLookup {
    private RevisionLookup() {}

    static Revision find(String text, Session session) {
        String digits = text.startsWith("r") ? text.substring(1) : text;
        int last = session.revisions().all().size() - 1;
        if (!digits.matches("\\d{1,6}")) {
            throw new CommandException("'" + text + "' is not a revision; write a number from 0 to " + last);
        }
        return session.revisions()
                .find(Integer.parseInt(digits))
                .orElseThrow(() -> new CommandException("there is no revision " + text + "; the last one is " + last));
    }

    static List<Suggestion> all(Session session) {
        return session.revisions().all().stream()
                .map(revision -> Suggestion.of(String.valueOf(revision.number()), revision.origin(), "revisions"))
                .toList();
    }
}
