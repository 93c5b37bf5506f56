package dev.klingdsl.shell.render;

import java.time.Duration;

/** Shows how long ago something was, in its largest unit: {@code 40s}, {@code 5m}, {@code 3h}, {@code 12d}. */
public final class Age {
    private Age() {}

    public static String of(Duration age) {
        if (age.isNegative()) {
            return "0s";
        } else if (age.toMinutes() < 1) {
            return age.toSeconds() + "s";
        } else if (age.toHours() < 1) {
            return age.toMinutes() + "m";
        }
        return age.toDays() < 1 ? age.toHours() + "h" : age.toDays() + "d";
    }
}
