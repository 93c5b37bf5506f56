package dev.klingdsl.job

import dev.klingdsl.error.CancelledException
import groovy.transform.CompileStatic
import spock.lang.Specification

import java.time.Instant

class JobListenerSpec extends Specification {
    static final Instant NOW = Instant.parse('2026-08-01T10:00:00Z')
    static final TakeId TAKE = new TakeId('fox', 1)

    List<String> told = []

    def "each kind of event comes to its own action, and others to none"() {
        given:
        def listener = JobListener.on(JobEvent.Submitted) { told << it.jobId() }
                .and(JobEvent.TakeFailed) { told << it.error().message }

        when:
        listener.accept(new JobEvent.Submitting(TAKE, NOW))
        listener.accept(new JobEvent.Submitted(TAKE, NOW, 'job-1', null))
        listener.accept(new JobEvent.TakeFailed(TAKE, NOW, 'job-1', new CancelledException('stopped')))

        then:
        told == ['job-1', 'stopped']
    }

    def "two actions for one kind are taken in their order, and the listener that was extended stays as it is"() {
        given:
        def first = JobListener.on(JobEvent) { told << 'first' }
        def both = first.and(JobEvent.Submitting) { told << 'second' }

        when:
        both.accept(new JobEvent.Submitting(TAKE, NOW))
        first.accept(new JobEvent.Submitting(TAKE, NOW))

        then:
        told == ['first', 'second', 'first']
    }

    @CompileStatic
    def "under static compilation the event has the type that was asked for"() {
        when:
        JobListener.on(JobEvent.Submitted) { JobEvent.Submitted event -> told.add(event.jobId()) }
                .accept(new JobEvent.Submitted(TAKE, NOW, 'job-2', null))

        then:
        told == ['job-2']
    }
}
