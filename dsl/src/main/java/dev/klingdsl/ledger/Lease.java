package dev.klingdsl.ledger;

import java.time.Instant;

/**
 * The right of one process to work on an entry until a time. It also ends when the clock is set back.
 *
 * @param owner the name of the process, which no other process has
 * @param from when it was last confirmed
 * @param until when it ends unless it is confirmed again
 */
public record Lease(String owner, Instant from, Instant until) {

    /**
     * {@return true while only the owner may work on the entry}
     *
     * @param now this machine's time
     */
    public boolean isLive(Instant now) {
        return !now.isBefore(from.minusSeconds(1)) && now.isBefore(until);
    }
}
