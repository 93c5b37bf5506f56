package dev.klingdsl.shell.session;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;

import java.time.Instant;
import java.util.Map;

/**
 * One state of the draft.
 *
 * @param number counted from 0, the empty draft; never used twice
 * @param at when it came to be
 * @param name what its step is called
 * @param said its settings, right or wrong
 * @param places where each setting was said, as far as that is known
 * @param origin the input that made it
 */
public record Revision(
        int number,
        Instant at,
        String name,
        SettingsSnapshot said,
        Map<Setting, SourceLocation> places,
        String origin) {

    /** What the step of a draft is called that was given no name. */
    public static final String UNNAMED = "draft";

    /** Copies the map. */
    public Revision {
        places = Map.copyOf(places);
    }
}
