package dev.klingdsl.http;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** Reads {@code Retry-After}, a number of seconds or a date. */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private RetryAfter() {}

    /** Returns the wait, at most two minutes; null if there is none or it is not valid. */
    public static @Nullable Duration of(Headers headers) {
        String text = headers.get("Retry-After");
        if (text == null) {
            return null;
        }
        if (text.strip().matches("\\d{1,9}")) {
            return atMost(Duration.ofSeconds(Long.parseLong(text.strip())));
        }
        Instant until = headers.getInstant("Retry-After");
        Instant now = headers.getInstant("Date");
        if (until == null || now == null || !until.isAfter(now)) {
            return null;
        }
        return atMost(Duration.between(now, until));
    }

    private static Duration atMost(Duration wait) {
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
