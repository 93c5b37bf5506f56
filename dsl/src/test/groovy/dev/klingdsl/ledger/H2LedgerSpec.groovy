package dev.klingdsl.ledger

class H2LedgerSpec extends LedgerKit {
    @Override
    List<Ledger> open(LedgerSettings first, LedgerSettings second) {
        def database = Databases.h2(UUID.randomUUID().toString())
        [first, second].collect { Ledger.jdbc(database, it) }
    }
}
