package dev.klingdsl.shell.render;

import java.time.Duration;
import java.util.Locale;

/** Shows durations: as a stopwatch does, in the largest unit, or exactly. */
public final class DurationText {
    private DurationText() {}

    /** Returns minutes and seconds, with hours where there are any: {@code 0:07}, {@code 12:34}, {@code 1:02:03}. */
    public static String stopwatch(Duration duration) {
        long hours = duration.toHours();
        int seconds = duration.toSecondsPart();
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, duration.toMinutesPart(), seconds)
                : String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), seconds);
    }

    /** Returns how long ago something was, in its largest unit: {@code 40s}, {@code 5m}, {@code 3h}, {@code 12d}. */
    public static String age(Duration age) {
        if (age.isNegative()) {
            return "0s";
        } else if (age.toMinutes() < 1) {
            return age.toSeconds() + "s";
        } else if (age.toHours() < 1) {
            return age.toMinutes() + "m";
        }
        return age.toDays() < 1 ? age.toHours() + "h" : age.toDays() + "d";
    }

    /** Returns all units that are not zero, as options take them: {@code 30m}, {@code 1h30m}. */
    public static String exact(Duration duration) {
        return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    }
}
