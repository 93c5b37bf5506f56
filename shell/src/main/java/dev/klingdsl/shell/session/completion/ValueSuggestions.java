package dev.klingdsl.shell.session.completion;

import dev.klingdsl.request.Setting;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word;
import dev.klingdsl.shell.session.input.Suggestion;

import java.util.List;

/** Suggests the usual values of a field, with the descriptions of the words. */
public final class ValueSuggestions {
    private ValueSuggestions() {}

    /** Returns the values that may follow the word of a field. */
    public static List<Suggestion> of(Setting setting) {
        return setting.usualValues().stream()
                .map(value -> Suggestion.of(value, meaning(setting, value), "values"))
                .toList();
    }

    /** Describes a value that has a word of its own by that word's summary. */
    private static String meaning(Setting setting, String value) {
        List<Word> words = Vocabulary.standard().words().stream()
                .filter(word -> word.setting() == setting)
                .toList();
        String says = words.stream()
                .filter(word -> !word.name().equals(setting.word()))
                .filter(word -> word.name().equals(value) || word.summary().endsWith(" " + value))
                .findFirst()
                .or(() -> words.stream()
                        .filter(word -> word.name().equals(setting.word()))
                        .findFirst())
                .map(word -> word.summary().replaceFirst(", " + value + "$", ""))
                .orElse("");
        boolean usual = words.stream().anyMatch(word -> word.otherwise().equals(value));
        return usual ? says + "; taken when unset" : says;
    }
}
