package dev.klingdsl.client;

import dev.klingdsl.client.reconcile.ReconciliationPolicy;
import dev.klingdsl.job.tracking.PollBackoff;
import dev.klingdsl.ledger.store.LedgerSettings;
import dev.klingdsl.ledger.store.StoredLedger;
import dev.klingdsl.ledger.store.SubmissionLedger;

import java.time.Duration;

/** Defaults for settings that the builder was not given. */
final class ClientDefaults {
    /** Short, as the sandbox lists jobs at once and users wait for it. */
    private static final Duration LAG_OF_SANDBOX = Duration.ofMillis(500);

    private ClientDefaults() {}

    static SubmissionLedger ledger(KlingClientBuilder builder) {
        return builder.ledger == null
                ? StoredLedger.inMemory(LedgerSettings.defaults().withClock(builder.clock))
                : builder.ledger;
    }

    static ReconciliationPolicy settling(KlingClientBuilder builder, boolean sandbox) {
        ReconciliationPolicy usual = ReconciliationPolicy.defaults();
        if (builder.listingLag != null) {
            return usual.withListingLag(builder.listingLag);
        }
        return sandbox ? usual.withListingLag(LAG_OF_SANDBOX) : usual;
    }

    static PollBackoff pace(KlingClientBuilder builder, boolean sandbox) {
        if (builder.pace != null) {
            return builder.pace;
        }
        return sandbox
                ? new PollBackoff(Duration.ofMillis(200), Duration.ofSeconds(1), builder.random)
                : new PollBackoff(Duration.ofSeconds(2), Duration.ofSeconds(15), builder.random);
    }
}
