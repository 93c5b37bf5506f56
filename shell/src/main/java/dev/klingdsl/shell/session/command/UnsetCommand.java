package dev.klingdsl.shell.session.command;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.request.Setting;
import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Revision;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.Suggestion;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Forgets one field of the draft. */
final class UnsetCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("unset", "FIELD", "forgets a field of the draft").examples("unset prompt");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        Setting field =
                FieldNames.find(arguments.atMost(1).require(0, "what to forget, such as: unset prompt"), arguments);
        Revision draft = session.revisions().current();
        Map<Setting, SourceLocation> places = new EnumMap<>(Setting.class);
        places.putAll(draft.places());
        places.remove(field);
        return session.change(
                draft.name(),
                draft.said().without(field),
                places,
                arguments.source().text());
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? FieldNames.said(session) : List.of();
    }
}
