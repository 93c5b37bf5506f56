package dev.klingdsl.ledger;

import dev.klingdsl.text.Redaction;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The step that a purchase is of, and the folder for its result.
 *
 * @param script the plan's name
 * @param parameters the script's parameters with their values as text, in the script's order; kept without the
 *     queries of URLs
 * @param step the step's name
 * @param take counted from 1
 * @param revision of a live session's draft; null outside of one
 * @param folder for the result files, absolute; null when no files were asked for
 */
public record Provenance(
        String script,
        Map<String, String> parameters,
        String step,
        int take,
        @Nullable String revision,
        @Nullable String folder) {

    /** Copies the map, without the queries of URLs, which can be secret. */
    public Provenance {
        Map<String, String> shown = new LinkedHashMap<>();
        parameters.forEach((name, value) -> shown.put(name, Redaction.text(value)));
        parameters = Collections.unmodifiableMap(shown);
    }

    /**
     * {@return the provenance of a step without parameters, revision and folder}
     *
     * @param script the plan's name
     * @param step the step's name
     * @param take counted from 1
     */
    public static Provenance of(String script, String step, int take) {
        return new Provenance(script, Map.of(), step, take, null, null);
    }
}
