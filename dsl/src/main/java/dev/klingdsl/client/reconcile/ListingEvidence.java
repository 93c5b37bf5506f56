package dev.klingdsl.client.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * Evidence for the reliability of a list, in addition to its rows.
 *
 * @param at when reading began, by the server's clock
 * @param looks the number of lists read since the submissions came in doubt, including this one
 * @param distrust why the list proves nothing, for display; null when it is complete and consistent with known jobs
 * @param lastingDistrust whether this has been so for at least the minimum number of lists
 * @param timesTrusted whether known jobs are listed with the times of their submission
 * @param otherClients whether jobs are listed that certainly belong to no entry of this ledger
 * @param inFlight whether another submission of an equal request waits for its response, or has just lost it
 * @param largestLag the longest time for which an existing job was missing from the list
 */
record ListingEvidence(
        Instant at,
        int looks,
        @Nullable String distrust,
        boolean lastingDistrust,
        boolean timesTrusted,
        boolean otherClients,
        boolean inFlight,
        Duration largestLag) {}
