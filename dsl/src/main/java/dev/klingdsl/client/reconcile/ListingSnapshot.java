package dev.klingdsl.client.reconcile;

import dev.klingdsl.api.dto.ListedTask;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one look through the service's listing found about submissions of one body, all by the server's clock.
 *
 * @param number of complete looks since they came in doubt, this one included
 * @param at when it began
 * @param doubts all of this body
 * @param inFlight true while another submission of this body waits for its answer, or has just lost it
 * @param same jobs of this body that belong to no entry
 * @param unclear jobs that may or may not be of this body, and belong to no entry
 * @param largestLag the longest that a job was ever seen missing from the listing
 */
public record ListingSnapshot(
        int number,
        Instant at,
        List<UnresolvedSubmission> doubts,
        boolean inFlight,
        List<ListedTask> same,
        List<ListedTask> unclear,
        Duration largestLag) {

    /**
     * Copies the lists.
     *
     * @param number of complete looks since they came in doubt, this one included
     * @param at when it began
     * @param doubts all of this body
     * @param inFlight true while another submission of this body waits for its answer, or has just lost it
     * @param same jobs of this body that belong to no entry
     * @param unclear jobs that may or may not be of this body, and belong to no entry
     * @param largestLag the longest that a job was ever seen missing from the listing
     */
    public ListingSnapshot {
        doubts = List.copyOf(doubts);
        same = List.copyOf(same);
        unclear = List.copyOf(unclear);
    }
}
