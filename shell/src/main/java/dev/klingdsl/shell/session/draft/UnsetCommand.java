package dev.klingdsl.shell.session.draft;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.request.Setting;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;
import dev.klingdsl.shell.session.revision.Revision;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Removes one field from the draft. */
public final class UnsetCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("unset", "FIELD", "forgets a field of the draft").examples("unset prompt");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        Setting field =
                FieldLookup.find(arguments.atMost(1).require(0, "what to forget, such as: unset prompt"), arguments);
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
        return before.isEmpty() ? FieldLookup.said(session) : List.of();
    }
}
