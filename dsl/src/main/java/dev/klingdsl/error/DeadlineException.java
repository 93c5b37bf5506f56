package dev.klingdsl.error;

import java.time.Duration;
import java.util.Locale;

/** A wait took longer than allowed. The job goes on at the service and can be waited for again. */
public final class DeadlineException extends KlingException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param what what was waited for, such as {@code job 42}
     * @param state its last known state
     * @param timeout how long was allowed
     */
    public DeadlineException(String what, String state, Duration timeout) {
        super(
                what + " is not finished after " + readable(timeout) + " (last seen: " + state
                        + "); it goes on at the service: wait for it again, or allow more time",
                null);
    }

    static String readable(Duration timeout) {
        return timeout.toString().substring(2).toLowerCase(Locale.ROOT).replaceAll("([hms])(?=\\d)", "$1 ");
    }
}
