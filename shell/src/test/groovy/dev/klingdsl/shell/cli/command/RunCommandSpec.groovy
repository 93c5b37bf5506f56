package dev.klingdsl.shell.cli.command

import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.shell.KlingFixture
import dev.klingdsl.shell.cli.InterruptHandler
import dev.klingdsl.shell.startup.archive.AcceleratedClock
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.nio.file.Files
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicReference
import java.util.function.UnaryOperator

/** A run of a script, from the question to the files. */
class RunCommandSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()
    @AutoCleanup
    Sandbox service = commands.startService()

    def "a run ends with files and lists them"() {
        expect:
        kling('run', 'promo.groovy', '--yes') == 0
        out.contains('1 step, 2 videos, 10 s in all')
        out.contains('shot-take1: submitting')
        out.contains('✓ shot-take1  out/promo/shot-take1.mp4')
        out.contains('✓ shot-take2  out/promo/shot-take2.mp4')
        Files.list(folder.resolve('out/promo')).toList().findAll { it.toString().endsWith('.mp4') }.size() == 2
        !err.contains('SANDBOX')
    }

    def "a second run submits nothing"() {
        expect:
        kling('run', 'promo.groovy', '--yes') == 0
        kling('run', 'promo.groovy', '--yes') == 0
        out.contains('made before')
        service.tasks().size() == 2

        and:
        kling('run', 'promo.groovy', '--yes', '--fresh') == 0
        service.tasks().size() == 4
    }

    def "without a terminal to ask on, nothing is spent"() {
        expect:
        kling('run', 'promo.groovy') == 2
        err.contains('add --yes')
        service.tasks().empty
    }

    def "only what will be paid for is asked about"() {
        given:
        terminal = true
        environment.TERM = 'dumb'

        expect: "nothing would be spent"
        kling('run', 'promo.groovy', '--yes') == 0
        kling('run', 'promo.groovy') == 0
        !err.contains('spend')

        when:
        write('promo.groovy', "kling('shot') { prompt 'a fox'; portrait(); takes 3 }")
        input = 'y\n'

        then:
        kling('run', 'promo.groovy') == 0
        err.contains('spend on 1 video, 5 s, 50 beans of 9,999,900, at 127.0.0.1?')

        and:
        service.tasks().size() == 3
    }

    def "the answer #answer to the question spends: #spends"() {
        given:
        terminal = true
        environment.TERM = 'dumb'
        input = answer

        expect:
        kling('run', 'promo.groovy') == (spends ? 0 : 2)
        err.replaceAll(/\s+/, ' ').contains('spend on 2 videos, 10 s, 100 beans of 10,000,000, at 127.0.0.1? [y/N]')
        service.tasks().size() == (spends ? 2 : 0)

        where:
        answer  || spends
        'y\n'   || true
        'Yes\n' || true
        '\n'    || false
        'n\n'   || false
        ''      || false
    }

    def "a plan with errors sends nothing"() {
        given:
        write('bad.groovy', "kling { prompt 'x' }\nkling { prompt 'y'; duration 0 }")

        expect:
        kling('run', 'bad.groovy', '--yes') == 2
        err.contains('error: duration 0')
        service.requests().empty
    }

    def "events are JSON, an object a line, and nothing else is on standard output"() {
        expect:
        kling('run', 'promo.groovy', '--yes', '--json', '--out', 'videos') == 0
        events().every { it.schema == 1 && it.sandbox == false && it.at }
        events().first().event == 'plan'
        events().first().submissions == 2
        events()[1].subMap('event', 'submissions', 'seconds', 'beans', 'at_most', 'unpriced', 'balance') ==
            [event: 'estimate', submissions: 2, seconds: 10, beans: 100, at_most: false, unpriced: 0, balance: 10_000_000]
        !events().take(2)*.event.contains('submitting')
        events().findAll { it.event == 'downloaded' && it.step == 'shot' }*.take.toSet() == [1, 2] as Set
        with(events().last()) {
            event == 'summary'
            exit == 0
            takes*.state == ['downloaded', 'downloaded']
            takes.every { Files.exists(java.nio.file.Path.of(it.file)) }
        }
    }

    def "an unknown price is omitted from the estimate, and existing results have no estimate"() {
        given:
        service.faults().add('prices/status=404')

        expect:
        kling('run', 'promo.groovy', '--yes', '--json') == 0
        with(events()[1]) {
            event == 'estimate'
            unpriced == 2
            !containsKey('beans')
        }

        and:
        kling('run', 'promo.groovy', '--yes', '--json') == 0
        events().count { it.event == 'estimate' } == 0
    }

    def "the sandbox is announced once, and named in every event"() {
        given:
        clock = new AcceleratedClock()

        expect:
        kling('run', 'promo.groovy', '--sandbox', '--json') == 0
        events().every { it.sandbox }
        err.count('SANDBOX') == 1
        service.requests().empty
    }

    def "without credentials the sandbox answers without a question"() {
        given:
        environment = [TERM: 'xterm']
        clock = new AcceleratedClock()

        expect:
        kling('run', 'promo.groovy') == 0
        err.contains('SANDBOX (no credentials)')
        service.requests().empty
    }

    def "with no-wait the jobs are only submitted, and a later run fetches their files"() {
        expect:
        kling('run', 'promo.groovy', '--yes', '--no-wait') == 0
        out.contains('submitted (job')
        err.contains("'kling resume' waits for them and fetches the files")

        and: "running jobs need no consent"
        kling('run', 'promo.groovy', '--no-wait') == 0

        and:
        kling('run', 'promo.groovy', '--yes') == 0
        service.tasks().size() == 2
        out.contains('✓ shot')

        and: "existing results need no notice about jobs"
        kling('run', 'promo.groovy', '--yes', '--no-wait') == 0
        !err.contains('go on at the service')
    }

    def "on a terminal there is a line for each job, redrawn, and in the end the files"() {
        given: 'jobs that last longer than a refresh'
        terminal = true
        pace = UnaryOperator.identity()

        expect:
        kling('run', 'promo.groovy', '--yes') == 0
        out.contains('\u001b[K')
        out.replaceAll('\u001b\\[[0-9;?]*[a-zA-Z]', '').contains('✓ shot-take1  out/promo/')
    }

    def "Ctrl-C ends the wait, not the jobs, and says how to come back #options"() {
        given:
        service.close()
        service = Sandbox.builder().taskTime(Duration.ofHours(1)).start()
        environment.CHANJING_OPENAPI_BASE_URL = service.baseUrl().toString()
        def action = new AtomicReference<Runnable>()
        interrupts = { work, interrupt -> action.set(interrupt); work.run() } as InterruptHandler

        and: "an interrupt once both jobs are running"
        def submitted = new CountDownLatch(1)
        def watcher = Thread.start {
            while (out.count(mark) < 2) {
                Thread.onSpinWait()
            }
            action.get().run()
            submitted.countDown()
        }

        expect:
        kling('run', 'promo.groovy', '--yes', *options) == 130
        err.contains("'kling resume' comes back to it")
        submitted.await() == null
        options.empty || events().last().subMap('event', 'exit') == [event: 'summary', exit: 130]

        cleanup:
        watcher?.join()

        where:
        options    | mark
        []         | 'submitted as job'
        ['--json'] | '"event":"submitted"'
    }
}
