package dev.klingdsl.api.dto;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads {@code create_time}: documented as epoch seconds; milliseconds and ISO text with an offset are as certain. */
final class CreateTime {
    private static final String FIELD = "create_time";
    /** 2001-09-09 in seconds; the same moment in milliseconds is beyond the last second that is accepted. */
    private static final long FIRST_SECOND = 1_000_000_000L;

    private static final long LAST_SECOND = 10_000_000_000L;

    private CreateTime() {}

    /** Returns null for a time that is not shown, or that could mean more than one moment, such as one without offset. */
    static @Nullable Instant of(FieldReader row) {
        String text = row.text(FIELD);
        if (text == null || text.isBlank() || text.equals("0")) {
            return null;
        }
        Instant time = text.contains("T") ? iso(text.strip()) : epoch(row.number(FIELD));
        if (time == null) {
            row.markUnreadable(FIELD);
        }
        return time;
    }

    private static @Nullable Instant epoch(@Nullable Long number) {
        if (number == null) {
            return null;
        }
        if (number >= FIRST_SECOND && number < LAST_SECOND) {
            return Instant.ofEpochSecond(number);
        }
        return number >= FIRST_SECOND * 1000 && number < LAST_SECOND * 1000 ? Instant.ofEpochMilli(number) : null;
    }

    private static @Nullable Instant iso(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
