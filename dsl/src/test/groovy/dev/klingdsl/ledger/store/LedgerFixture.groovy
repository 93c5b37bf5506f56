package dev.klingdsl.ledger.store

import static dev.klingdsl.ledger.SubmissionStatus.INTENT
import static dev.klingdsl.ledger.store.PurchaseFixture.order

import dev.klingdsl.ledger.LedgerEntry
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.sandbox.SettableClock
import java.nio.file.Path
import java.time.Duration
import java.time.Instant

/** Two processes on one ledger, with a clock that can be set. Each store has to behave the same. */
class LedgerFixture implements AutoCloseable {
    static final Instant START = Instant.parse('2026-03-01T10:00:00Z')
    static final List<String> STORES = ['memory', 'SQLite', 'H2']

    final SettableClock clock = SettableClock.at(START)
    final SubmissionLedger ledger
    final SubmissionLedger other
    private int ids

    LedgerFixture(String store, Path folder) {
        (ledger, other) = open(store, folder, [settings('one'), settings('two')])
    }

    private static List<SubmissionLedger> open(String store, Path folder, List<LedgerSettings> settings) {
        if (store == 'memory') {
            MemoryStore rows = new MemoryStore()
            return settings.collect { new StoredLedger(rows, it) }
        } else if (store == 'SQLite') {
            return settings.collect { DatabaseFixture.ledger(DatabaseFixture.sqlite(folder.resolve('ledger.db')), it) }
        }
        def database = DatabaseFixture.h2(UUID.randomUUID().toString())
        settings.collect { DatabaseFixture.ledger(database, it) }
    }

    private LedgerSettings settings(String owner) {
        LedgerSettings.defaults().withClock(clock).withOwner(owner).withIds { "$owner-${++ids}".toString() }
    }

    LedgerEntry opened(PurchaseRequest order = order()) {
        OpenResult opening = ledger.open(order)
        assert opening instanceof OpenResult.Opened
        opening.entry()
    }

    LedgerEntry accepted(String uniqueId, PurchaseRequest order = order()) {
        ledger.advance(opened(order).id(), INTENT, new SubmissionState.Accepted(uniqueId), 'trace')
    }

    void pass(long seconds) {
        clock.advance(Duration.ofSeconds(seconds))
    }

    @Override
    void close() {
        [ledger, other]*.close()
    }
}
