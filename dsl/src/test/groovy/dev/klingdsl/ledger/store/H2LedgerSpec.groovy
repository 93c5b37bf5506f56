package dev.klingdsl.ledger.store

class H2LedgerSpec extends LedgerKit {
    @Override
    List<SubmissionLedger> open(LedgerSettings first, LedgerSettings second) {
        def database = Databases.h2(UUID.randomUUID().toString())
        [first, second].collect { Databases.ledger(database, it) }
    }
}
