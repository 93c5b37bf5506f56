package dev.klingdsl.client.reconcile;

import java.time.Duration;

/**
 * How long to search for a job, and which times match it.
 *
 * @param listingLag how long a job may be missing from the listing after its submission
 * @param looks the minimum number of looks before a job counts as absent
 * @param between the interval between two looks
 * @param slack the tolerance for times in the listing
 * @param reach how far before and after a submission the listing is searched
 */
public record ReconciliationPolicy(Duration listingLag, int looks, Duration between, Duration slack, Duration reach) {

    /** Returns a lag of 120 seconds, 3 looks 20 seconds apart, a slack of 10 seconds and a reach of 10 minutes. */
    public static ReconciliationPolicy defaults() {
        return new ReconciliationPolicy(
                Duration.ofSeconds(120), 3, Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofMinutes(10));
    }

    /** Returns the same policy with another lag; a shorter lag shortens the interval between looks. */
    public ReconciliationPolicy withListingLag(Duration value) {
        Duration pause = value.compareTo(between) < 0 ? value : between;
        return new ReconciliationPolicy(value, looks, pause, slack, reach);
    }

    /** Returns how long after a submission its job must be listed, given the largest lag seen so far. */
    public Duration patience(Duration largestLag) {
        Duration twice = largestLag.multipliedBy(2);
        return twice.compareTo(listingLag) > 0 ? twice : listingLag;
    }
}
