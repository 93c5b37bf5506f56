package dev.klingdsl.ledger.store

import java.nio.file.Path
import spock.lang.TempDir

class SqliteLedgerSpec extends LedgerKit {
    @TempDir
    Path folder

    @Override
    List<SubmissionLedger> open(LedgerSettings first, LedgerSettings second) {
        [first, second].collect { Databases.ledger(Databases.sqlite(folder.resolve('ledger.db')), it) }
    }
}
