package dev.klingdsl.examples.benchmarks.many;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers by name, in one line of text when they go from one process to another. */
record Facts(Map<String, Double> numbers) {

    static Facts of(Object... namesAndNumbers) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            numbers.put((String) namesAndNumbers[i], ((Number) namesAndNumbers[i + 1]).doubleValue());
        }
        return new Facts(numbers);
    }

    static Facts parse(String line) {
        return new Facts(Arrays.stream(line.split(" "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Double.valueOf(pair[1]))));
    }

    double get(String name) {
        Double number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no fact is called '" + name + "', only " + numbers.keySet());
        }
        return number;
    }

    @Override
    public String toString() {
        return numbers.entrySet().stream()
                .map(fact -> String.format(Locale.ROOT, "%s=%s", fact.getKey(), fact.getValue()))
                .collect(Collectors.joining(" "));
    }
}
