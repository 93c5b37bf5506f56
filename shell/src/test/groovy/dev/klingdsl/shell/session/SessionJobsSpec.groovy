package dev.klingdsl.shell.session

import dev.klingdsl.error.CancelledException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.job.TakeId
import dev.klingdsl.price.Balance
import dev.klingdsl.shell.render.Paint
import dev.klingdsl.shell.repl.JobNotification
import dev.klingdsl.shell.session.output.EvaluationResult
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.time.Instant

/** Submitting, waiting and leaving the session. */
class SessionJobsSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    SessionFixture fixture = new SessionFixture()

    def "submit returns at once with numbers, and jobs remember their revision"() {
        given:
        enter("prompt 'a fox'", 'pro()')

        expect:
        told('submit --takes 2') == '''\
            SANDBOX: there are no credentials ('doctor' helps); nothing is paid for and the videos are test pictures
            job 1 draft-take1 submitted
            job 2 draft-take2 submitted'''.stripIndent()
        told('submit --fresh') == 'job 3 draft submitted'
        service.options*.fresh() == [false, true]
        service.options*.revision() == ['r2', 'r2']

        when:
        service.generating(0, 'draft')
        service.done(0, 'draft', folder.resolve('out/draft/draft.mp4'))
        service.failed(0, 'draft', 2)

        then:
        told('jobs').readLines()*.split(/\s{2,}/)*.toList()*.findAll()[1..3]*.take(3) == [
            ['1', 'draft-take1', 'done'], ['2', 'draft-take2', 'failed'], ['3', 'draft', 'waiting']].collect { it as List }
        session.jobs().all()*.revision == [2, 2, 2]
        told('result 1').contains('out/draft/draft.mp4')
        told('result 2').contains('too dark')
        told('revisions').contains('#1 #2 #3')
        told('jobs.findAll { it.done }.size()') == '2'
        told('open 1') == 'opened out/draft/draft.mp4'
        opened == [folder.resolve('out/draft/draft.mp4')]
        told('open 3') == 'error: job 3 has no video; it is waiting'
        told('retry 2') == 'job 4 draft submitted'
        told('retry 3') == 'error: job 3 is still waiting; wait for it'
        told('result 9') == 'error: there is no job 9; the last one is 4'

        when:
        noViewer = new IOException("there is no 'xdg-open' to open it with on this computer")

        then:
        told('open 1') == "error: the video is out/draft/draft.mp4, but there is no 'xdg-open' to open it with on this computer"
    }

    def "a job that waits for a running one with the same request says so"() {
        given:
        enter("prompt 'a fox'", 'submit')
        def event = new JobEvent.Reattached(new TakeId('draft', 1), SessionFixture.NOW, 'id-1')

        expect:
        JobNotification.of(session.jobs().get('1'), event, Paint.PLAIN, { "$it" }).get() ==
            '= job 1 draft: waits for the same video, which is being made (submit --fresh makes a new one)'
    }

    def "steps of the plan are submitted all together or one by one"() {
        given:
        script('two.groovy', "kling('a') { prompt 'a' }\nkling('b') { prompt 'b' }")
        enter('load two.groovy')

        when:
        enter('submit all', 'submit b', 'submit 1 --takes 3')

        then:
        service.plans*.submissions() == [2, 1, 3]
        session.jobs().all().size() == 6
        session.jobs().all()*.revision == [1] * 6
    }

    def "a draft with errors is not submitted"() {
        expect:
        told("aspect 'wide'", 'submit').contains('nothing was sent')
        service.plans == []
    }

    def "an empty draft is not submitted, and the message points to a loaded plan"() {
        expect:
        told('submit') == 'error: the draft is empty; say at least a prompt or an image'

        when:
        script('two.groovy', "kling('a') { prompt 'a' }\nkling('b') { prompt 'b' }")
        enter('load two.groovy')

        then:
        told('submit').startsWith("error: the draft is empty; 'submit all' submits the plan")
        service.plans == []
    }

    def "a cancellation right after a download is not reported"() {
        given:
        enter("prompt 'a fox'", 'submit')
        service.done(0, 'draft', folder.resolve('a.mp4'))

        when:
        service.listeners[0].accept(new JobEvent.TakeFailed(new TakeId('draft', 1), Instant.EPOCH, 'id-1', new CancelledException('closed')))

        then:
        session.jobs().all()[0].state == 'done'
        session.jobs().all()[0].error == null
    }

    def "a real account is asked for consent, and without a terminal --yes is needed"() {
        given:
        service.sandbox = false
        enter("prompt 'a fox'")

        expect:
        told('submit').startsWith('error: this would spend on 1 video, 5 s, 50 beans of 12,000, at open-api.chanjing.cc, and there is no terminal')

        when:
        answer = Optional.of(false)

        then:
        told('submit') == 'nothing was sent'
        asked.last() == 'spend on 1 video, 5 s, 50 beans of 12,000, at open-api.chanjing.cc?'

        when:
        answer = Optional.of(true)

        then:
        told('submit') == 'job 1 draft submitted'
        told('submit --yes') == 'spending on 1 video, 5 s, 50 beans of 12,000, at open-api.chanjing.cc\njob 2 draft submitted'
        service.plans.size() == 2
        service.priced == 4

        when: 'it costs more than there is'
        service.balance = new Balance(49.0, null)

        then:
        told('submit').startsWith('error: the plan costs 50 beans, but the account has 49;')
        enter('submit --yes').exitCode() == 5
        service.plans.size() == 2
    }

    def "wait waits for the jobs and lists their results; an interrupt ends only the wait"() {
        given:
        enter("prompt 'a fox'", 'submit', 'submit')
        service.done(0, 'draft', folder.resolve('a.mp4'))

        expect:
        told('wait 1').contains('a.mp4')

        when:
        Thread.currentThread().interrupt()
        def outcome = enter('wait')

        then:
        outcome == new EvaluationResult.Failed([], 'stopped waiting; the jobs go on', 130)
        session.jobs().running()*.number == [2]

        when:
        service.failed(1, 'draft')

        then:
        enter('wait 2').exitCode() == 1
        told('wait') == 'no job is running'
    }

    def "exit says what becomes of running jobs"() {
        given:
        enter("prompt 'a fox'", 'submit')

        expect:
        told('exit').contains('the sandbox ends with this shell')

        when:
        service.sandbox = false

        then:
        told('exit').contains('nothing is paid for twice')
        enter('quit') instanceof EvaluationResult.Exit
    }
}
