package dev.klingdsl.shell.repl

import dev.klingdsl.job.JobEvent
import dev.klingdsl.job.JobStatus
import dev.klingdsl.job.TakeId
import org.jline.terminal.Size
import org.jline.terminal.Terminal
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Instant

/** Jobs on screens of any size and kind. */
class ReplScreenSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    ReplFixture fixture = new ReplFixture()

    def "jobs are listed in order, whichever has the first event"() {
        given:
        open()
        types("prompt 'a fox'\rsubmit --takes 3\r")
        sees('job 3 draft-take3 submitted')

        when:
        service.generating(0, 'draft', 3)

        then:
        sees('#3 draft-take3  generating')
        shown().readLines().findAll { it.startsWith('#') }*.take(2) == ['#1', '#2', '#3']
    }

    def "a job is announced above what is being typed"() {
        given:
        open()

        when:
        types("prompt 'a fox'\r")
        sees('✓ valid')
        types('submit\r')
        sees('job 1 draft submitted')
        service.generating(0, 'draft')
        types('set prompt an ow')

        then:
        sees('#1 draft  generating')
        sees('kling> set prompt an ow')

        when:
        service.done(0, 'draft', folder.resolve('draft.mp4'))

        then:
        sees('✓ job 1 draft: draft.mp4')

        when:
        types('l\r')

        then:
        sees('r2 · an owl')
        !shown().contains('#1 draft')
    }

    def "the status area fits a window that shrinks"() {
        given:
        open()
        types("prompt 'a fox'\rsubmit --takes 3\r")
        sees('job 3 draft-take3 submitted')
        (1..3).each { service.generating(0, 'draft', it) }
        sees('#3 draft-take3')

        when:
        screen.setSize(40, 10)
        terminal.setSize(new Size(40, 10))
        terminal.raise(Terminal.Signal.WINCH)
        types("aspect '1:1'")

        then:
        sees("kling> aspect '1:1'")
        sees('#1 draft')
        shown().readLines().every { it.length() <= 40 }
    }

    def "a window that changed before there was a job, or while nothing is read, shows the job at its last row"() {
        given:
        open()
        types("prompt 'a fox'\r")
        sees('✓ valid')

        when:
        resize(60, 12)
        types('submit\r')
        sees('job 1 draft submitted')
        service.generating(0, 'draft')
        sees('#1 draft')

        then:
        rows()[11].startsWith('#1 draft')
        rows().count { it.startsWith('#1') } == 1

        when:
        types('wait\r')
        sees('kling> wait\n')
        resize(50, 10)
        service.listeners[0].accept(new JobEvent.StatusChanged(new TakeId('draft', 1), Instant.now(), 'id-1', new JobStatus.Generating()))

        then:
        sees('kling> wait')
        rows()[9].startsWith('#1 draft')
        rows().count { it.startsWith('#1') } == 1
    }

    def "a dumb terminal gets plain lines"() {
        given:
        type = 'dumb'
        open()

        when:
        types("prompt 'a fox'\rsubmit\r")
        sees('job 1 draft submitted')
        service.generating(0, 'draft')
        service.done(0, 'draft', folder.resolve('draft.mp4'))

        then:
        sees('✓ job 1 draft: draft.mp4')
        !shown().contains('#1')
    }
}
