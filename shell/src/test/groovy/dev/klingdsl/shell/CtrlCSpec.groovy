package dev.klingdsl.shell

import dev.klingdsl.ledger.EntryQuery
import dev.klingdsl.ledger.SubmissionStatus
import dev.klingdsl.sandbox.Endpoint
import dev.klingdsl.sandbox.Fault
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.shell.cli.ledger.LedgerFile
import org.sqlite.SQLiteDataSource
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Specification

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit

/** Sends signals to a process in the middle of a submission. */
@Requires({ os.linux || os.macOs })
class CtrlCSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    KlingFixture commands = new KlingFixture()

    @AutoCleanup
    Sandbox service = Sandbox.builder().taskTime(Duration.ZERO).start()
    CountDownLatch reached = new CountDownLatch(1)
    CountDownLatch release = new CountDownLatch(1)
    Path ledger

    def setup() {
        environment += [CHANJING_APP_ID: 'app-of-the-spec', CHANJING_SECRET_KEY: 'key-of-the-spec',
            CHANJING_OPENAPI_BASE_URL: service.baseUrl().toString()]
        ledger = folder.resolve('data/kling/ledger.db')
        write('promo.groovy', "kling('shot') { prompt 'a fox'; portrait() }")
        service.faults().nextSubmit(Fault.holdAnswer(reached, release))
    }

    /** Resets the handling of SIGINT, which the children of background processes, as of some builds, inherit as ignored. */
    static List<String> minding() {
        def prefix = ['env', '--default-signal=INT']
        try {
            new ProcessBuilder(prefix + 'true').start().waitFor() == 0 ? prefix : []
        } catch (IOException ignored) {
            []
        }
    }

    Process start(String... arguments) {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def builder = new ProcessBuilder(minding() + [java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', System.getProperty('java.class.path'), Main.name] + arguments.toList())
        builder.environment().keySet().removeIf { it.startsWith('KLING_') || it.startsWith('CHANJING_') }
        builder.environment().putAll(commandEnvironment().variables())
        builder.directory(folder.toFile()).redirectErrorStream(true).start()
    }

    static void interrupt(Process process) {
        assert new ProcessBuilder('kill', '-INT', "${process.pid()}").inheritIO().start().waitFor() == 0
    }

    def "Ctrl-C twice stops a submission that has no answer at once, and nothing is lost or paid for twice"() {
        given:
        def process = start('run', 'promo.groovy', '--yes')
        def lines = process.inputReader()

        when: 'once while the answer is awaited'
        assert reached.await(60, TimeUnit.SECONDS)
        interrupt(process)
        while (!lines.readLine().contains('Ctrl-C again stops at once')) {}

        and: 'and again'
        interrupt(process)

        then: 'it has not waited for the answer, which has not come'
        process.waitFor(60, TimeUnit.SECONDS)
        process.exitValue() == 130
        release.count == 1
        states() == [SubmissionStatus.INTENT]

        when: 'the lease of that process has expired'
        release.countDown()
        endHolds()
        def exit = kling('resume')

        then:
        exit == 0
        states() == [SubmissionStatus.ACCEPTED]
        service.tasks().size() == 1
        service.requestCount(Endpoint.SUBMIT) == 1
        Files.exists(folder.resolve('out/promo/shot.mp4'))

        cleanup:
        release.countDown()
        process?.destroyForcibly()
    }

    List<SubmissionStatus> states() {
        LedgerFile.open(ledger).withCloseable { it.ledger().entries(EntryQuery.all())*.state()*.status() }
    }

    void endHolds() {
        def database = new SQLiteDataSource()
        database.setUrl("jdbc:sqlite:$ledger")
        database.connection.withCloseable { it.createStatement().executeUpdate('UPDATE kling_entry SET hold_until = hold_from') }
    }
}
