package dev.klingdsl.shell.repl

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

import dev.klingdsl.Kling
import dev.klingdsl.client.RunOptions
import dev.klingdsl.job.JobEvent
import dev.klingdsl.job.JobStatus
import dev.klingdsl.job.TakeId
import dev.klingdsl.shell.render.Paint
import dev.klingdsl.shell.session.SessionKit.FakeSubmitter
import org.jline.terminal.Size
import org.jline.terminal.Terminal
import org.jline.utils.ScreenTerminal
import spock.lang.Specification
import spock.lang.TempDir

/** Drives the real shell at a virtual terminal, whose screen can be read. */
class ReplSpec extends Specification {
    @TempDir
    Path folder

    final FakeSubmitter service = new FakeSubmitter()
    ScreenTerminal screen
    Terminal terminal
    Repl repl
    CompletableFuture<Integer> ended
    String type = 'xterm-256color'
    Size size = new Size(80, 24)

    private void open() {
        def virtual = ScreenTerminal.withTerminal('test', type, size.columns, size.rows)
        screen = virtual.screen()
        terminal = virtual.terminal()
        def wiring = new Wiring(folder, Clock.systemUTC(), { Kling.script(folder.resolve(it)) }, { [] }, { service },
            RunOptions.defaults(), { 'all is well' })
        repl = new Repl(terminal, type == 'dumb' ? Paint.PLAIN : Paint.ANSI, wiring,
            Optional.of(folder.resolve('history')), { it.fileName.toString() })
        ended = CompletableFuture.supplyAsync { repl.run() }
        sees('kling>')
    }

    def cleanup() {
        ended?.complete(0)
        terminal?.close()
    }

    private void types(String text) {
        terminal.processInputBytes(text.getBytes(StandardCharsets.UTF_8))
    }

    private String shown() {
        screen.toString().readLines()*.stripTrailing().join('\n')
    }

    /** Waits until the screen shows it; a shell that never does fails the feature. */
    private boolean sees(String text) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60)
        while (!shown().contains(text)) {
            assert System.nanoTime() < end: "the screen never showed '$text':\n${shown()}"
            screen.waitDirty(1000)
        }
        return true
    }

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

    def "what can be typed is listed with descriptions in a column, the most likely group first"() {
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

    def "a word that still lacks its value is not marked as a mistake, one that does not exist is"() {
        given:
        open()
        types("prompt 'a fox'\r")
        sees('✓ valid')
        def finder = new MistakeFinder(repl.session(), { })

        expect:
        mistakes(finder, 'duration ') == []
        mistakes(finder, 'durat') == []
        mistakes(finder, 'duraton 5; pro()')*.message()*.contains("did you mean 'duration'?") == [true]

        cleanup:
        finder.close()
    }

    private static List mistakes(MistakeFinder finder, String text) {
        def asked = finder.in(text)
        while (!finder.knows(text)) {
            Thread.onSpinWait()
        }
        return asked + finder.in(text)
    }

    def "Ctrl-R finds an earlier input, and the arrow keys meet each only once"() {
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

    def "the keys of vi work when they are wanted"() {
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

    def "jobs are listed in their order, whichever is heard of first"() {
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

    def "the status area survives a window that becomes small"() {
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

    private void resize(int columns, int rows) {
        screen.setSize(columns, rows)
        terminal.setSize(new Size(columns, rows))
        terminal.raise(Terminal.Signal.WINCH)
    }

    private List<String> rows() {
        screen.toString().split('\n', -1)*.stripTrailing()
    }

    def "Ctrl-C cancels the line, or the wait, but never a job"() {
        given:
        open()
        types("prompt 'a fox'\rsubmit\r")
        sees('job 1 draft submitted')

        when:
        types('wait\r')
        sees('kling> wait')
        sees('kling> wait\n')
        interrupts()

        then:
        sees('stopped')
        repl.session().jobs().running().size() == 1

        when:
        types("prompt 'never'")
        sees("prompt 'never'")
        types('\u0003')
        types('1 + 2\r')

        then:
        sees('\n3\n')
        !shown().contains('r2')
    }

    def "Ctrl-C ends Groovy that never would, and the draft is as before"() {
        given:
        open()
        types("prompt 'a fox'\r")
        sees('r1 · a fox')

        when:
        types(endless + '\r')
        sees(endless + '\n')
        interrupts()
        types('1 + 2\r')

        then:
        sees('\n3\n')
        !shown().contains('r2')
        !shown().contains('error')

        where: endless << ['while (true) {}', "for (;;) { prompt 'never' }", '[1].each { while (true) { it + 1 } }']
    }

    /** What is typed before an evaluation has begun to listen is nobody's. */
    private void interrupts() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60)
        while (!shown().contains('stopped')) {
            assert System.nanoTime() < end: "nothing stopped:\n${shown()}"
            types('\u0003')
            screen.waitDirty(200)
        }
    }

    def "Ctrl-D with running jobs says what becomes of them, and leaves"() {
        given:
        service.sandbox = false
        open()
        types("prompt 'a fox'\rsubmit\r")
        sees('spend on 1 video, 5 s, 50 beans of 12,000, at open-api.chanjing.cc? [y/N]')
        types('y\r')
        sees('job 1 draft submitted')

        when:
        types('\u0004')

        then:
        ended.get(60, TimeUnit.SECONDS) == 0
        shown().contains('nothing is paid for twice')
    }

    def "a suggestion from history is accepted by the right arrow, but never one that spends"() {
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

    def "a line from history that uses the client is no suggestion, as it may spend"() {
        given:
        open()

        expect:
        Tip.after('cli', ['client.run(plan, options)', 'def c = client'], repl.session()) == Tip.NONE
        Tip.after('def ', ['def c = client'], repl.session()) == Tip.NONE
        Tip.after('def ', ['def clients = 3'], repl.session()).accepted() == 'clients = 3'
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
