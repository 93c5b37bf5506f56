package dev.klingdsl.sandbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A fault that applies to some endpoints with some probability: {@code [endpoint/]fault[:percent%]}. */
record FaultRule(Fault fault, Set<Endpoint> endpoints, double percent) {
    private static final Pattern TEXT =
            Pattern.compile("(?:([a-z-]+)/)?([a-z-]+(?:=.*?)?)(?::(\\d+(?:\\.\\d+)?)%)?", Pattern.DOTALL);

    FaultRule {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("a fault strikes in 0 to 100 % of requests, not " + percent);
        }
        endpoints.forEach(endpoint -> checkFit(endpoint, fault));
    }

    static FaultRule parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw FaultSyntax.unknown(text);
        }
        Fault fault = FaultSyntax.parse(matcher.group(2));
        Set<Endpoint> endpoints = matcher.group(1) == null ? fault.usual() : EnumSet.of(endpoint(matcher.group(1)));
        return new FaultRule(fault, endpoints, matcher.group(3) == null ? 100 : Double.parseDouble(matcher.group(3)));
    }

    static void checkFit(Endpoint endpoint, Fault fault) {
        if (!fault.fits(endpoint)) {
            throw new IllegalArgumentException(
                    "fault '" + fault + "' makes no sense at " + endpoint.text() + ", only at " + names(fault.usual()));
        }
    }

    boolean applies(Endpoint endpoint, Random random) {
        return endpoints.contains(endpoint) && random.nextDouble() * 100 < percent;
    }

    private static Endpoint endpoint(String name) {
        return Arrays.stream(Endpoint.values())
                .filter(endpoint -> endpoint.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no endpoint '" + name + "'; known endpoints: "
                        + names(EnumSet.allOf(Endpoint.class))));
    }

    private static String names(Set<Endpoint> endpoints) {
        return endpoints.stream().sorted().map(Endpoint::text).collect(Collectors.joining(", "));
    }
}
