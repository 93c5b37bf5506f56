package dev.klingdsl.ledger

import static dev.klingdsl.ledger.StateName.*

import groovy.transform.CompileStatic

import java.nio.file.Path

/** A process that writes until it is killed, and says after each write what it has written. */
@CompileStatic
class LedgerWriter {
    static void main(String[] args) {
        def database = Databases.sqlite(Path.of(args[0]))
        // Kept open, so that the journal is not merged into the file after each write.
        def unused = database.connection
        Ledger ledger = Ledger.jdbc(database)
        String run = args[1]
        for (int i = 0; ; i++) {
            String id = ledger.open(Purchases.order("$run-$i")).entry().id()
            say(id, INTENT)
            if (i % 3 == 0) {
                ledger.advance(id, INTENT, new SubmissionState.InDoubt('lost', java.time.Instant.EPOCH), null)
                say(id, IN_DOUBT)
                ledger.advance(id, IN_DOUBT, new SubmissionState.Accepted("u-$run-$i"), 'trace')
            } else {
                ledger.advance(id, INTENT, new SubmissionState.Accepted("u-$run-$i"), 'trace')
            }
            say(id, ACCEPTED)
        }
    }

    static void say(String id, StateName state) {
        System.out.println("$id $state")
        System.out.flush()
    }
}
