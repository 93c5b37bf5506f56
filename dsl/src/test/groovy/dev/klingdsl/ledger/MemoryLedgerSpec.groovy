package dev.klingdsl.ledger

class MemoryLedgerSpec extends LedgerKit {
    @Override
    List<Ledger> open(LedgerSettings first, LedgerSettings second) {
        MemoryStore store = new MemoryStore()
        [new StoredLedger(store, first), new StoredLedger(store, second)]
    }
}
