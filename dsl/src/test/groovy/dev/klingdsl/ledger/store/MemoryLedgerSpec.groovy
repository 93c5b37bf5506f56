package dev.klingdsl.ledger.store

class MemoryLedgerSpec extends LedgerKit {
    @Override
    List<SubmissionLedger> open(LedgerSettings first, LedgerSettings second) {
        MemoryStore store = new MemoryStore()
        [new StoredLedger(store, first), new StoredLedger(store, second)]
    }
}
