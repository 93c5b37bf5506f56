package dev.klingdsl.shell.session.draft;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.request.Setting;
import dev.klingdsl.shell.session.EditorOption;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.completion.FileSuggestions;
import dev.klingdsl.shell.session.editor.EditorOptionSwitch;
import dev.klingdsl.shell.session.input.Argument;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sets one field of the draft, or an option of the editor. */
public final class SetCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "set", "FIELD VALUE… | -o OPTION | +o OPTION", "sets a field of the draft, without quotes")
            .details("'set -o' shows the editor's options; -o switches one on, +o off.")
            .examples("set prompt a fox turns to camera", "set aspect 9:16", "set option seed 42", "set +o suggest");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        String first = arguments.require(0, "what to set, such as: set duration 10");
        if (first.equals("-o") || first.equals("+o")) {
            return EditorOptionSwitch.change(arguments.atMost(2), session);
        }
        Setting field = FieldLookup.find(first, arguments);
        if (arguments.all().size() < 2) {
            arguments.require(1, "the value too, such as: " + FieldLookup.example(field));
        }
        Argument value = arguments.all().get(1);
        Map<Setting, SourceLocation> places = new EnumMap<>(Setting.class);
        places.putAll(session.revisions().current().places());
        int end = arguments.all().get(arguments.all().size() - 1).end();
        SourceText line = arguments.source();
        places.put(field, new SourceLocation(line, 1, value.start() + 1, end - value.start()));
        return session.change(
                session.revisions().current().name(),
                FieldValueParser.of(
                        field, arguments, session.revisions().current().said()),
                places,
                line.text());
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        if (before.isEmpty()) {
            return FieldLookup.all();
        }
        if (before.get(0).equals("-o") || before.get(0).equals("+o")) {
            return Arrays.stream(EditorOption.values())
                    .map(option -> Suggestion.of(option.label(), option.summary(), "options"))
                    .toList();
        }
        List<Suggestion> values = new ArrayList<>(FieldLookup.values(before.get(0)));
        boolean images = FieldLookup.takesImages(before.get(0));
        if (images) {
            values.addAll(FileSuggestions.images(prefix, session));
        }
        return before.size() == 1 || images ? values : List.of();
    }
}
