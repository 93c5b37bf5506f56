package dev.klingdsl.shell.session

import spock.lang.AutoCleanup
import spock.lang.Specification

import java.util.concurrent.CompletionException

/** Jobs end without an event when the run itself fails, which is announced as well. */
class JobEndSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    SessionFixture fixture = new SessionFixture()

    def "a run that fails ends its jobs, each with the reason"() {
        given:
        enter("prompt 'a fox'", 'submit --takes 2')
        service.done(0, 'draft', folder.resolve('a.mp4'))

        when:
        service.runs[0].completeExceptionally(new CompletionException(new IllegalStateException('the disk is full')))

        then:
        ended as List == ['✗ job 2 draft-take2: the disk is full']
        session.jobs().all()*.state == ['done', 'failed']
        session.jobs().running().empty
        told('result 2').contains('the disk is full')
        told('wait') == 'no job is running'
    }
}
