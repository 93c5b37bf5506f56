package dev.klingdsl.examples.benchmarks.many;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a process of this benchmark is told: names and values. */
record Arguments(Map<String, String> values) {

    static Arguments of(String... words) {
        return new Arguments(Arrays.stream(words)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> word[1])));
    }

    Arguments with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value.toString());
        return new Arguments(more);
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        values.forEach((name, value) -> words.add(name + "=" + value));
        return words;
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the argument '" + name + "' is missing");
        }
        return value;
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** Returns a number, 0 when there is none of that name. */
    int numberOrZero(String name) {
        return Integer.parseInt(values.getOrDefault(name, "0"));
    }

    /** Returns a time that was given in milliseconds. */
    Duration millis(String name) {
        return Duration.ofMillis(number(name));
    }
}
