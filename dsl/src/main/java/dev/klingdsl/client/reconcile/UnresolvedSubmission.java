package dev.klingdsl.client.reconcile;

import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionState;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A submission in doubt, by the server's clock.
 *
 * @param id of the entry
 * @param sentFrom when, at the earliest, it was sent
 * @param sentBy when, at the latest, it was sent
 */
public record UnresolvedSubmission(String id, Instant sentFrom, Instant sentBy) {

    /**
     * {@return the doubt of an entry}
     *
     * @param entry one whose submission is in doubt
     * @param serverAhead how far the server's clock is ahead of this machine's, for entries that do not know
     * @throws IllegalArgumentException if the entry is not in doubt
     */
    public static UnresolvedSubmission of(LedgerEntry entry, Duration serverAhead) {
        if (!(entry.state() instanceof SubmissionState.InDoubt doubt)) {
            throw new IllegalArgumentException("entry " + entry.id() + " is not in doubt");
        }
        Duration ahead = entry.serverAhead() == null ? serverAhead : entry.serverAhead();
        return new UnresolvedSubmission(
                entry.id(), entry.openedAt().plus(ahead), doubt.sentBy().plus(ahead));
    }

    /** Returns true when a job of that time can be its. */
    public boolean fits(ReconciliationPolicy rules, @Nullable Instant created) {
        return created != null
                && !created.isBefore(sentFrom.minus(rules.slack()))
                && !created.isAfter(sentBy.plus(rules.reach()));
    }

    /** Returns true when a job of that time can be its only if a clock is wrong, or when its time is not known. */
    public boolean nearlyFits(ReconciliationPolicy rules, @Nullable Instant created) {
        if (created == null) {
            return true;
        }
        return !fits(rules, created)
                && !created.isBefore(sentFrom.minus(rules.reach()))
                && !created.isAfter(sentBy.plus(rules.reach()));
    }
}
