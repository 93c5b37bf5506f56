package dev.klingdsl.examples.service;

import java.util.Map;

/** What a client asks for: a script by its name, and values for its parameters. */
record VideoOrder(String script, Map<String, String> parameters) {
    VideoOrder {
        parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    }
}
