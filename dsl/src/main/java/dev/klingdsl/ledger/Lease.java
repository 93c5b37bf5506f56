package dev.klingdsl.ledger;

import java.time.Instant;

/**
 * Says that one process works on an entry, for a while. A clock that is set back ends it, as one that passes does.
 *
 * @param owner the process, by a name that no other has
 * @param from when it was last confirmed
 * @param until when it ends unless it is confirmed again
 */
public record Lease(String owner, Instant from, Instant until) {

    /**
     * {@return true while the owner may be at work}
     *
     * @param now this machine's time
     */
    public boolean isLive(Instant now) {
        return !now.isBefore(from.minusSeconds(1)) && now.isBefore(until);
    }
}
