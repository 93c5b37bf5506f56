package dev.klingdsl.client

import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.JobOutcome
import dev.klingdsl.ledger.Ledger
import dev.klingdsl.ledger.store.DatabaseFixture
import dev.klingdsl.ledger.store.SubmissionLedger
import dev.klingdsl.request.VideoRequest
import spock.lang.Specification

import java.util.concurrent.TimeUnit

class LedgersSpec extends Specification {
    static final VideoRequest REQUEST = VideoRequest.builder().prompt('a fox').duration(5).build()

    def "what an application gets of a ledger has no method that changes an entry: #from"() {
        given:
        def client = KlingClient.builder().sandbox().ledger(Ledgers.inMemory()).build()

        when:
        Ledger ledger = from == 'client' ? client.ledger() : Ledgers.inMemory()

        then:
        !(ledger instanceof SubmissionLedger)
        ledger.class.declaredMethods.findAll { java.lang.reflect.Modifier.isPublic(it.modifiers) }*.name as Set ==
            Ledger.methods*.name as Set

        when: 'a script, which is not held back by types'
        ledger.advance('id', null, null, null)

        then:
        thrown(MissingMethodException)

        cleanup:
        client.close()

        where:
        from << ['client', 'factory']
    }

    def "the ledger that was set is the one that the client records in, and reads"() {
        given:
        def ledger = Ledgers.jdbc(DatabaseFixture.h2(UUID.randomUUID().toString()))
        def client = KlingClient.builder().sandbox().ledger(ledger).build()

        when:
        def job = client.submit(REQUEST).get(20, TimeUnit.SECONDS)

        then:
        ledger.findByJob(client.account(), job.id()).get() == client.ledger().entries(EntryQuery.all())[0]

        when: 'its sandbox ends with the client'
        client.close()

        then:
        def progress = ledger.findByJob(client.account(), job.id()).get().progress()
        progress.outcome() == JobOutcome.FAILED
        progress.error() == 'the sandbox ended with its process'
        ledger.unfinished(client.account()).empty
    }

    def "a client by another client's ledger records in the same one"() {
        given:
        def first = KlingClient.builder().sandbox().ledger(Ledgers.inMemory()).build()
        def second = KlingClient.builder().sandbox().ledger(first.ledger()).build()

        when:
        second.submit(REQUEST).get(20, TimeUnit.SECONDS)

        then:
        first.ledger().entries(EntryQuery.all()).size() == 1

        cleanup:
        [first, second]*.close()
    }

    def "a ledger that the library did not make is refused"() {
        when:
        KlingClient.builder().ledger(Stub(Ledger))

        then:
        IllegalArgumentException refusal = thrown()
        refusal.message.endsWith('cannot record submissions; pass one made by Ledgers.jdbc or Ledgers.inMemory')
    }
}
