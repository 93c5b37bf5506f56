package dev.klingdsl.api;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Whether the rows of a list came in the order of their times, as far as it was read. Not thread-safe. */
final class ListingOrder {
    private boolean descending = true;
    private boolean ascending = true;
    private @Nullable Instant last;

    /** Adds the next row's time; a row without one is in no order. */
    void add(@Nullable Instant time) {
        if (time == null) {
            descending = false;
            ascending = false;
            return;
        }
        if (last != null) {
            descending &= !time.isAfter(last);
            ascending &= !time.isBefore(last);
        }
        last = time;
    }

    boolean isSorted() {
        return descending || ascending;
    }

    /** Returns true when the newest came first; a list of equal times shows no order. */
    boolean isNewestFirst() {
        return descending && !ascending;
    }
}
