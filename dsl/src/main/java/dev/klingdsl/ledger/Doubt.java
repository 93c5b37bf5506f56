package dev.klingdsl.ledger;

import java.time.Duration;
import java.time.Instant;

/**
 * A submission in doubt, by the server's clock.
 *
 * @param id of the entry
 * @param sentFrom when, at the earliest, it was sent
 * @param sentBy when, at the latest, it was sent
 */
public record Doubt(String id, Instant sentFrom, Instant sentBy) {

    /**
     * {@return the doubt of an entry}
     *
     * @param entry one whose submission is in doubt
     * @param serverAhead how far the server's clock is ahead of this machine's, for entries that do not know
     * @throws IllegalArgumentException if the entry is not in doubt
     */
    public static Doubt of(Entry entry, Duration serverAhead) {
        if (!(entry.state() instanceof SubmissionState.InDoubt doubt)) {
            throw new IllegalArgumentException("entry " + entry.id() + " is not in doubt");
        }
        Duration ahead = entry.serverAhead() == null ? serverAhead : entry.serverAhead();
        return new Doubt(
                entry.id(), entry.openedAt().plus(ahead), doubt.sentBy().plus(ahead));
    }
}
