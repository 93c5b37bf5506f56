package dev.klingdsl.ledger

import java.nio.file.Path
import spock.lang.TempDir

class SqliteLedgerSpec extends LedgerKit {
    @TempDir
    Path folder

    @Override
    List<Ledger> open(LedgerSettings first, LedgerSettings second) {
        [first, second].collect { Ledger.jdbc(Databases.sqlite(folder.resolve('ledger.db')), it) }
    }
}
