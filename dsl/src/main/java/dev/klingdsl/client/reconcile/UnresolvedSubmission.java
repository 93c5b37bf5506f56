package dev.klingdsl.client.reconcile;

import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionState;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A submission in doubt, by the server's clock.
 *
 * @param id the id of the entry
 * @param sentFrom the earliest time at which it was sent
 * @param sentBy the latest time at which it was sent
 * @param surelySent false when its process ended before it recorded whether the request was sent
 * @param clockStepped true when this machine's clock was set since the entry was opened, so that its times are not
 *     reliable
 */
record UnresolvedSubmission(String id, Instant sentFrom, Instant sentBy, boolean surelySent, boolean clockStepped) {
    /** A smaller difference may be due to times in whole seconds and to the latency of responses. */
    private static final Duration STEP = Duration.ofMinutes(2);

    /**
     * Returns the unresolved submission of an entry.
     *
     * @param entry one whose submission is in doubt
     * @param serverAhead how far the server's clock is ahead of this machine's now; null when not known
     * @throws IllegalArgumentException if the entry is not in doubt
     */
    static UnresolvedSubmission of(LedgerEntry entry, @Nullable Duration serverAhead) {
        if (!(entry.state() instanceof SubmissionState.InDoubt doubt)) {
            throw new IllegalArgumentException("entry " + entry.id() + " is not in doubt");
        }
        Duration atOpening = entry.serverAhead();
        Duration now = serverAhead == null ? Duration.ZERO : serverAhead;
        Duration ahead = atOpening == null ? now : atOpening;
        boolean setBack = doubt.sentBy().isBefore(entry.openedAt());
        boolean stepped = atOpening != null
                && serverAhead != null
                && atOpening.minus(serverAhead).abs().compareTo(STEP) > 0;
        Instant sentBy = setBack ? entry.openedAt() : doubt.sentBy();
        return new UnresolvedSubmission(
                entry.id(),
                entry.openedAt().plus(ahead),
                sentBy.plus(ahead),
                !doubt.reason().equals(SubmissionState.InDoubt.PROCESS_ENDED),
                setBack || stepped);
    }

    /** Returns true when a job created at this time may be the submission's. */
    boolean fits(ReconciliationPolicy policy, @Nullable Instant created) {
        return created != null
                && !created.isBefore(sentFrom.minus(policy.slack()))
                && !created.isAfter(sentBy.plus(policy.reach()));
    }

    /** Returns true when no clock error explains the time of the job. */
    boolean isOutOfReach(Duration clockError, Instant created) {
        return created.isBefore(sentFrom.minus(clockError)) || created.isAfter(sentBy.plus(clockError));
    }
}
