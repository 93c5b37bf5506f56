package dev.klingdsl.ledger.store;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How a ledger works.
 *
 * @param clock for all its times
 * @param ids makes ids of entries, each different
 * @param owner the name of this process among those that use the ledger; no other has it
 * @param leaseTime how long a lease lasts unless it is renewed, positive; a process whose lease has ended must not send
 *     anything
 */
public record LedgerSettings(Clock clock, Supplier<String> ids, String owner, Duration leaseTime) {
    /** A little longer than the longest call. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    /**
     * The default settings.
     *
     * @return the system's clock, random ids and a lease of 90 seconds
     */
    public static LedgerSettings defaults() {
        Supplier<String> ids = new RandomIds();
        return new LedgerSettings(Clock.systemUTC(), ids, ids.get(), LEASE);
    }

    /**
     * {@return the same with another clock}
     *
     * @param value by which entries are dated and leases end
     */
    public LedgerSettings withClock(Clock value) {
        return new LedgerSettings(value, ids, owner, leaseTime);
    }

    /**
     * {@return the same with other ids}
     *
     * @param value gives another id whenever it is asked
     */
    public LedgerSettings withIds(Supplier<String> value) {
        return new LedgerSettings(clock, value, owner, leaseTime);
    }

    /**
     * {@return the same with another name of this process}
     *
     * @param value different for each process that uses the ledger
     */
    public LedgerSettings withOwner(String value) {
        return new LedgerSettings(clock, ids, value, leaseTime);
    }
}
