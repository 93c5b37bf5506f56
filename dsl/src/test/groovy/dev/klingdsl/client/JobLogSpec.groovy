package dev.klingdsl.client

import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault

import java.util.logging.Level

class JobLogSpec extends ClientFixture {
    LogLinesFixture log

    def cleanup() {
        log?.close()
    }

    def "every line about a job names it, and the call that made it"() {
        given:
        log = new LogLinesFixture(Level.FINE, 'dev.klingdsl')
        sandbox.faults().next(Endpoint.POLL, Fault.missingTasks(), Fault.progress('Polishing'))

        when: def outcome = run(plan(step('shot'))).takes()[0]

        then:
        def about = log.messages().findAll { it.contains(outcome.jobId()) && !it.contains('Job[') }
        about.every { it =~ /^Job ${outcome.jobId()} \(trace_id \w{8,}\)/ }
        about*.find(/trace_id \w+/).unique().size() == 1
        ['accepted', 'does not mention', "'Polishing'", 'succeeded', 'bytes in'].every { word -> about.any { it.contains(word) } }
    }

    def "an application that does not ask hears nothing of what goes well"() {
        given: log = new LogLinesFixture(Level.INFO, 'dev.klingdsl')
        when: run(plan(step('shot')))
        then: log.messages().empty
    }
}
