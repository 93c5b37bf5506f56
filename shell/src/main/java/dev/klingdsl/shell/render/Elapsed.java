package dev.klingdsl.shell.render;

import java.time.Duration;
import java.util.Locale;

/** Shows durations as a stopwatch does: {@code 0:07}, {@code 12:34}, {@code 1:02:03}. */
public final class Elapsed {
    private Elapsed() {}

    /** Returns the text. */
    public static String of(Duration duration) {
        if (duration.toHours() > 0) {
            return String.format(
                    Locale.ROOT,
                    "%d:%02d:%02d",
                    duration.toHours(),
                    duration.toMinutesPart(),
                    duration.toSecondsPart());
        }
        return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
    }
}
