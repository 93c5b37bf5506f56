package dev.klingdsl.client;

import dev.klingdsl.job.PollPace;
import dev.klingdsl.ledger.Ledger;
import dev.klingdsl.ledger.LedgerSettings;
import dev.klingdsl.ledger.SettlingRules;

import java.time.Duration;

/** What a client does that was not told otherwise. */
final class ClientDefaults {
    /** Its list is never late, and people wait for it. */
    private static final Duration LAG_OF_SANDBOX = Duration.ofMillis(500);

    private ClientDefaults() {}

    static Ledger ledger(KlingClientBuilder builder) {
        return builder.ledger == null
                ? Ledger.inMemory(LedgerSettings.defaults().withClock(builder.clock))
                : builder.ledger;
    }

    static SettlingRules settling(KlingClientBuilder builder, boolean sandbox) {
        if (builder.settling != null) {
            return builder.settling;
        }
        SettlingRules usual = SettlingRules.defaults();
        return sandbox
                ? new SettlingRules(LAG_OF_SANDBOX, usual.looks(), LAG_OF_SANDBOX, usual.slack(), usual.reach())
                : usual;
    }

    static PollPace pace(KlingClientBuilder builder, boolean sandbox) {
        if (builder.pace != null) {
            return builder.pace;
        }
        return sandbox
                ? new PollPace(Duration.ofMillis(200), Duration.ofSeconds(1), builder.random)
                : new PollPace(Duration.ofSeconds(2), Duration.ofSeconds(15), builder.random);
    }
}
