package dev.klingdsl.shell.session.draft;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.Setting.FieldKind;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.completion.ValueSuggestions;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.text.DidYouMean;

import java.util.List;
import java.util.Optional;

/** Finds fields of the draft by their word or their name on the wire. */
final class FieldLookup {
    private FieldLookup() {}

    static Setting find(String name, Arguments arguments) {
        return setting(name).orElseThrow(() -> {
            List<String> words = Setting.settable().stream().map(Setting::word).toList();
            String hint = DidYouMean.hint(name, words);
            SourceLocation place = arguments.place(arguments.all().get(0));
            return new CommandException(
                    "there is no field '" + name + "'"
                            + (hint.isEmpty() ? "; fields are " + String.join(", ", words) : hint),
                    place);
        });
    }

    private static Optional<Setting> setting(String name) {
        return Setting.ofWord(name).or(() -> Setting.ofWireField(name).filter(Setting::isSettable));
    }

    static String example(Setting setting) {
        List<String> values = setting.usualValues();
        return "set " + setting.word() + " " + (values.isEmpty() ? "VALUE" : values.get(0));
    }

    static List<Suggestion> all() {
        return Setting.settable().stream()
                .map(setting -> Suggestion.of(setting.word(), setting.summary(), "fields"))
                .toList();
    }

    static List<Suggestion> said(Session session) {
        var said = session.revisions().current().said();
        return said.values().keySet().stream()
                .map(setting -> Suggestion.of(setting.word(), said.shown(setting), "fields"))
                .toList();
    }

    /** Returns true for a field that takes files, as many as are given. */
    static boolean takesImages(String field) {
        return setting(field)
                .filter(setting -> setting.kind() == FieldKind.IMAGES)
                .isPresent();
    }

    static List<Suggestion> values(String field) {
        return setting(field).map(ValueSuggestions::of).orElse(List.of());
    }
}
