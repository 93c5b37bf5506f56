package dev.klingdsl.ledger.store

import static dev.klingdsl.ledger.SubmissionStatus.*

import dev.klingdsl.account.Account
import dev.klingdsl.ledger.Provenance
import dev.klingdsl.ledger.Purchase
import dev.klingdsl.ledger.SubmissionState
import dev.klingdsl.ledger.SubmissionStatus
import groovy.transform.CompileStatic

import java.nio.file.Path
import java.time.Instant

/**
 * A process that writes until it is killed, and says after each write what it has written. It asks little of
 * Groovy's runtime, whose start would be most of its life.
 */
@CompileStatic
class LedgerWriterFixture {
    static void main(String[] args) {
        def database = DatabaseFixture.sqlite(Path.of(args[0]))
        // Kept open, so that the journal is not merged into the file after each write.
        def unused = database.connection
        SubmissionLedger ledger = DatabaseFixture.ledger(database)
        for (int i = 0; ; i++) {
            String name = args[1].concat('-').concat(Integer.toString(i))
            String id = ledger.open(order(name)).entry().id()
            say(id, INTENT)
            if (i % 3 == 0) {
                ledger.advance(id, INTENT, new SubmissionState.InDoubt('lost', Instant.EPOCH), null)
                say(id, IN_DOUBT)
                ledger.advance(id, IN_DOUBT, new SubmissionState.Accepted('u-'.concat(name)), 'trace')
            } else {
                ledger.advance(id, INTENT, new SubmissionState.Accepted('u-'.concat(name)), 'trace')
            }
            say(id, ACCEPTED)
        }
    }

    static PurchaseRequest order(String fingerprint) {
        Provenance origin = new Provenance('promo', Map.of(), 'turn', 1, null, null)
        PurchaseRequest.of(new Purchase(Account.ofApp('an app'), origin, fingerprint, PurchaseFixture.REQUEST, PurchaseFixture.REQUEST, 5, null))
    }

    static void say(String id, SubmissionStatus state) {
        System.out.println(id.concat(' ').concat(state.name()))
        System.out.flush()
    }
}
