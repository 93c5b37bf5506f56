package dev.klingdsl.shell.repl

import dev.klingdsl.error.JobFailedException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.job.JobStatus
import dev.klingdsl.job.TakeId
import dev.klingdsl.shell.session.SubmitterFixture
import spock.lang.AutoCleanup
import spock.lang.Specification

import java.nio.file.Files
import java.util.concurrent.TimeUnit

/** The editor, its keys and its history. */
class ReplSpec extends Specification {
    @AutoCleanup
    @Delegate(excludes = 'close')
    ReplFixture fixture = new ReplFixture()

    def "a line is evaluated, and the prompt comes again"() {
        given:
        open()

        when:
        types("prompt '一只狐狸'\r")

        then:
        sees('r1 · 一只狐狸 · ✓ valid')

        when:
        types('1 + 1\r')

        then:
        sees('\n2\n')
    }

    def "an open block goes on in the next line, indented, and its brace goes back"() {
        given:
        open()

        when:
        types("kling('x') {\r")
        sees('  ...>')
        types("prompt 'a'\r}\r")

        then:
        sees("  ...>     prompt 'a'\n  ...> }")
        sees('r1 x · a · ✓ valid')
    }

    def "a pasted script of several lines is one input"() {
        given:
        open()

        when:
        types("\u001b[200~kling('x') {\n  prompt 'a'\n}\u001b[201~\r")

        then:
        sees('r1 x · a · ✓ valid')
    }

    def "Tab completes words and values"() {
        given:
        open()

        when:
        types('clar\t')
        sees('kling> clarity')
        types('7\t')
        sees('kling> clarity 720')
        types('\r')

        then:
        sees('r1 · 720')
    }

    def "completions are listed with descriptions in a column, the most likely group first"() {
        given:
        ['b.groovy', 'a.groovy'].each { Files.writeString(folder.resolve(it), '') }
        Files.createDirectories(folder.resolve('art'))
        open()

        when:
        types('load \t')
        sees('plan again whenever')

        then:
        def lines = shown().readLines()*.stripTrailing().dropWhile { it != 'scripts' }
        lines[0..7] == ['scripts', 'a.groovy  script', 'b.groovy  script', 'folders', 'art/      folder', 'options',
                        '--watch   plan again whenever the file is saved', '']

        when:
        types('\t\r')

        then:
        sees('kling> load a.groovy')
    }

    def "Ctrl-R finds an earlier input, and the arrow keys show each only once"() {
        given:
        open()
        types("1 + 1\r2 + 2\r1 + 1\r3 + 3\r1 + 1\r")
        sees('6\nkling> 1 + 1\n2\nkling>')

        when:
        types('\u00122 +')

        then:
        sees('kling> 2 + 2')

        when:
        types('\u0003\u001b[A\u001b[A\u001b[A')

        then:
        sees('kling> 2 + 2')
    }

    def "the key bindings of vi can be switched on"() {
        given:
        open()

        when:
        types('set -o vi\r')
        sees('vi is on')
        types("prompt 'a dog'")
        sees("prompt 'a dog'")
        types('\u001b')
        types('bcwfox\u001b\r')

        then:
        sees('r1 · a fox')
    }

    def "the right arrow accepts a suggestion from history, but inputs that spend are not suggested"() {
        given:
        open()
        types("prompt 'a fox'\rsubmit --fresh\r")
        sees('job 1 draft submitted')

        when:
        types('prom')
        sees("kling> prompt 'a fox'")
        types('\u001bOC\r')

        then:
        sees("✓ valid\nkling>")

        when:
        types('sub\u001bOC')
        types('\u0001# \r')

        then:
        sees('kling> # sub\n')
        service.plans.size() == 1
    }

    def "the history is kept without secrets"() {
        given:
        open()

        when:
        types("def secret_key = 'abc'\r1 + 1\r")
        sees('\n2\n')
        types('\u0004')
        ended.get(60, TimeUnit.SECONDS)

        then:
        Files.readString(folder.resolve('history')).contains('1 + 1')
        !Files.readString(folder.resolve('history')).contains('abc')
    }

    def "control characters are shown: pasted, in a step's name, and in what the service says"() {
        given:
        open()

        when:
        types("\u001b[200~prompt 'a 狐狸 \u202e\u009b31m'\u001b[201~\r")

        then:
        sees("kling> prompt 'a 狐狸 \ufffd\ufffd31m'")
        sees('r1 · a 狐狸 \ufffd\ufffd31m · ')

        when:
        types('submit\r')
        sees('job 1 draft submitted')
        service.generating(0, 'draft')
        service.listeners[0].accept(new JobEvent.StatusChanged(new TakeId('draft', 1), SubmitterFixture.NOW, 'id-1',
                new JobStatus.Unrecognized('odd\u001b[2J')))

        then:
        sees('#1 draft  odd␛[2J')

        when:
        service.listeners[0].accept(new JobEvent.TakeFailed(new TakeId('draft', 1), SubmitterFixture.NOW, 'id-1',
                new JobFailedException('id-1', 'failed', 'too dark\u001b]0;x\u0007\rover\u202e', false)))

        then:
        sees('✗ job 1 draft: job id-1 failed: too dark␛]0;x␇ over\ufffd')
        !(shown() =~ /[\p{Cc}\p{Cf}&&[^\n]]/)
    }
}
