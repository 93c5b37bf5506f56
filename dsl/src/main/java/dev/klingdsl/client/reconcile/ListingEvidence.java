package dev.klingdsl.client.reconcile;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known about the list that was read, beside its rows.
 *
 * @param at when reading began, by the server's clock
 * @param looks how many lists were read since the submissions came in doubt, this one included
 * @param distrust why the list proves nothing, for people; null when it was read as a whole and fits what is known
 * @param lastingDistrust whether it has been so for as many lists as are read at least
 * @param timesTrusted whether jobs of our own stand there with the times at which they were submitted
 * @param otherClients whether jobs stand there that are surely nobody's of this ledger
 * @param inFlight whether another submission of an equal request waits for its answer, or has just lost it
 * @param largestLag the longest that a job was ever seen missing from the list
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
