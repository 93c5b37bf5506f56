package dev.klingdsl.shell.repl

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

import dev.klingdsl.Kling
import dev.klingdsl.client.RunOptions
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

    def "Ctrl-C cancels the line, or the wait, but never a job"() {
        given:
        open()
        types("prompt 'a fox'\rsubmit\r")
        sees('job 1 draft submitted')

        when:
        types('wait\r')
        sees('kling> wait')
        sees('kling> wait\n')
        types('\u0003')

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

    def "Ctrl-D with running jobs says what becomes of them, and leaves"() {
        given:
        service.sandbox = false
        open()
        types("prompt 'a fox'\rsubmit\r")
        sees('spend on 1 video at open-api.chanjing.cc? [y/N]')
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
