package dev.klingdsl.ledger;

import dev.klingdsl.error.ReviewNeededException;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One attempt to submit one take, as the ledger had it when it was read. It has at most one job.
 *
 * @param id the ledger's own, for people to type
 * @param number grows with each entry of the ledger
 * @param purchase what is bought
 * @param slot which of several equal purchases it is, from 1; of those alive, no two have the same
 * @param retryOf the entry that ended unsent or absent and that this one repeats; null for a first attempt
 * @param state what is known about the submission
 * @param traceIds of calls about it at the service, oldest first
 * @param openedAt before it was sent, by this machine's clock, to the millisecond, as are all times
 * @param changedAt when the state was last changed, by this machine's clock
 * @param serverAhead how far the server's clock was ahead of this machine's when opened; null when not known
 * @param progress what is known about the job
 * @param lease of the process that works on it; null when none does
 */
public record LedgerEntry(
        String id,
        long number,
        Purchase purchase,
        int slot,
        @Nullable String retryOf,
        SubmissionState state,
        List<String> traceIds,
        Instant openedAt,
        Instant changedAt,
        @Nullable Duration serverAhead,
        JobProgress progress,
        @Nullable Lease lease) {

    /** Copies the list. */
    public LedgerEntry {
        traceIds = List.copyOf(traceIds);
    }

    /** {@return the id of the job at the service; null unless accepted} */
    public @Nullable String uniqueId() {
        return state.uniqueId();
    }

    /** {@return true while an equal request is answered by this entry and not submitted again} */
    public boolean isAlive() {
        return switch (state.status()) {
            case INTENT, IN_DOUBT, NEEDS_REVIEW -> true;
            case ACCEPTED -> progress.outcome() != JobOutcome.FAILED;
            case UNSENT, REJECTED, ABSENT -> false;
        };
    }

    /** {@return true when nothing is left to send, reconcile, wait for or download} */
    public boolean isFinished() {
        return switch (state.status()) {
            case INTENT, IN_DOUBT -> false;
            case ACCEPTED -> progress.isFinished(purchase.provenance().folder() != null);
            case UNSENT, REJECTED, ABSENT, NEEDS_REVIEW -> true;
        };
    }

    /** {@return true when a person has to decide} */
    public boolean needsReview() {
        return state.status() == SubmissionStatus.NEEDS_REVIEW || progress.outcome() == JobOutcome.VANISHED;
    }

    /**
     * {@return true while a process has a lease on it}
     *
     * @param now this machine's time
     */
    public boolean isHeld(Instant now) {
        return lease != null && lease.isLive(now);
    }

    /**
     * {@return what a person has to decide about it}
     *
     * @throws IllegalStateException if there is nothing to decide
     */
    public ReviewNeededException review() {
        if (state instanceof SubmissionState.NeedsReview review) {
            return new ReviewNeededException(id, review.reason(), review.candidates());
        }
        if (progress.outcome() != JobOutcome.VANISHED) {
            throw new IllegalStateException("submission " + id + " needs no review");
        }
        String reason = progress.error();
        return new ReviewNeededException(
                id,
                reason == null ? "the service does not know its job any more" : reason,
                List.of(String.valueOf(uniqueId())));
    }

    /**
     * {@return the entry in another state}
     *
     * @param next the state
     * @param traceId of the call whose answer said so; null when it had none
     * @param at by this machine's clock
     */
    public LedgerEntry withState(SubmissionState next, @Nullable String traceId, Instant at) {
        List<String> traces = new ArrayList<>(traceIds);
        if (traceId != null && !traces.contains(traceId)) {
            traces.add(traceId);
        }
        return new LedgerEntry(
                id, number, purchase, slot, retryOf, next, traces, openedAt, at, serverAhead, progress, lease);
    }

    /**
     * {@return the entry with other progress}
     *
     * @param next all that is known about the job
     */
    public LedgerEntry withProgress(JobProgress next) {
        return new LedgerEntry(
                id, number, purchase, slot, retryOf, state, traceIds, openedAt, changedAt, serverAhead, next, lease);
    }

    /**
     * {@return the entry with another lease}
     *
     * @param next the lease; null when no process has one
     */
    public LedgerEntry withLease(@Nullable Lease next) {
        return new LedgerEntry(
                id, number, purchase, slot, retryOf, state, traceIds, openedAt, changedAt, serverAhead, progress, next);
    }

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
}
