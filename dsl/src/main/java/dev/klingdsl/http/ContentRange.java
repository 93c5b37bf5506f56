package dev.klingdsl.http;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Content-Range} of a response. */
record ContentRange(long first, long last, long total) {
    private static final Pattern FORM = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    /** Returns null for a header that is not of the form {@code bytes 0-9/10}. */
    public static @Nullable ContentRange of(@Nullable String header) {
        Matcher matcher = FORM.matcher(header == null ? "" : header.strip());
        return matcher.matches()
                ? new ContentRange(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3)))
                : null;
    }
}
