package dev.klingdsl.scope;

import dev.klingdsl.scope.Word.Place;
import dev.klingdsl.text.DidYouMean;
import groovy.lang.Closure;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages for a word that does not exist, or that does not accept its arguments. */
final class UsageMessages {
    private static final int LONGEST_VALUE = 40;

    private UsageMessages() {}

    static String explain(Vocabulary vocabulary, String name, @Nullable Object arguments) {
        Optional<Word> known = vocabulary.find(name);
        if (known.isEmpty()) {
            return unknown(vocabulary, name, Place.BLOCK);
        }
        @Nullable Object[] values = arguments instanceof Object[] array ? array : new @Nullable Object[] {arguments};
        return explain(known.get(), Arrays.asList(values));
    }

    static String explain(Word word, List<? extends @Nullable Object> arguments) {
        boolean blockIsMissing =
                word.usage().endsWith("{ … }") && arguments.stream().noneMatch(Closure.class::isInstance);
        if (blockIsMissing && arguments.stream().allMatch(CharSequence.class::isInstance)) {
            return word.name() + " has no block; write: " + word.usage();
        }
        List<String> given = new ArrayList<>();
        arguments.forEach(value -> given.add(describe(value)));
        String what = given.isEmpty()
                ? word.name() + " needs a value"
                : word.name() + " cannot take " + String.join(", ", given);
        return what + "; it takes " + word.accepts() + ", such as: " + word.example();
    }

    static String unknown(Vocabulary vocabulary, String name, Place place) {
        String kind = place == Place.BLOCK ? "setting" : "word";
        return "unknown " + kind + " '" + name + "'" + DidYouMean.hint(name, vocabulary.names(place));
    }

    private static String describe(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Closure) {
            return "a closure";
        }
        if (value instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> entry = map.entrySet().iterator().next();
            return entry.getKey() + ":" + entry.getValue() + " without quotes";
        }
        String text = value.toString();
        String shown = text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE - 1) + "…" : text;
        if (value instanceof CharSequence) {
            return "the text '" + shown + "'";
        }
        return value instanceof Number
                ? "the number " + shown
                : value.getClass().getSimpleName() + " " + shown;
    }
}
