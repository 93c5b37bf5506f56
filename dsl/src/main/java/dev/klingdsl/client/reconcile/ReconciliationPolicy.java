package dev.klingdsl.client.reconcile;

import java.time.Duration;

/**
 * How long to look for a job, and which times fit it.
 *
 * @param listingLag how long a job may be missing from the listing after its submission
 * @param looks at the least, before it is said that there is no job
 * @param between two looks
 * @param slack by which the listing's times may be off
 * @param reach how far around a submission the listing is looked through
 */
public record ReconciliationPolicy(Duration listingLag, int looks, Duration between, Duration slack, Duration reach) {

    /** Returns 120 seconds, 3 looks, 20 seconds apart, times off by 10 seconds, 10 minutes around. */
    public static ReconciliationPolicy defaults() {
        return new ReconciliationPolicy(
                Duration.ofSeconds(120), 3, Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofMinutes(10));
    }

    /** Returns the same with another lag of the listing; a shorter lag brings shorter pauses between looks. */
    public ReconciliationPolicy withListingLag(Duration value) {
        Duration pause = value.compareTo(between) < 0 ? value : between;
        return new ReconciliationPolicy(value, looks, pause, slack, reach);
    }

    /** Returns how long after a submission its job must have shown up, given the largest lag that was seen. */
    public Duration patience(Duration largestLag) {
        Duration twice = largestLag.multipliedBy(2);
        return twice.compareTo(listingLag) > 0 ? twice : listingLag;
    }
}
