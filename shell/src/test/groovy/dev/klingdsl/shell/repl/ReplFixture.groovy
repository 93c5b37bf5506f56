package dev.klingdsl.shell.repl

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.util.concurrent.CompletableFuture
import java.util.concurrent.TimeUnit

import dev.klingdsl.Kling
import dev.klingdsl.run.RunOptions
import dev.klingdsl.shell.render.Paint
import dev.klingdsl.shell.session.SessionConfig
import dev.klingdsl.shell.session.SubmitterFixture
import org.jline.terminal.Size
import org.jline.terminal.Terminal
import org.jline.utils.ScreenTerminal

/** The shell at a virtual terminal, whose screen can be read. */
class ReplFixture {
    final Path folder = Files.createTempDirectory('kling-spec')
    final SubmitterFixture service = new SubmitterFixture()
    ScreenTerminal screen
    Terminal terminal
    Repl repl
    CompletableFuture<Integer> ended
    String type = 'xterm-256color'
    Size size = new Size(80, 24)

    void open() {
        def virtual = ScreenTerminal.withTerminal('test', type, size.columns, size.rows)
        screen = virtual.screen()
        terminal = virtual.terminal()
        def config = new SessionConfig(folder, Clock.systemUTC(), { Kling.script(folder.resolve(it)) }, { [] }, { service },
            RunOptions.defaults(), { 'all is well' })
        repl = new Repl(terminal, type == 'dumb' ? Paint.PLAIN : Paint.ANSI, config,
            Optional.of(folder.resolve('history')), { it.fileName.toString() })
        ended = CompletableFuture.supplyAsync { repl.run() }
        sees('kling>')
    }

    void close() {
        ended?.complete(0)
        terminal?.close()
        folder.toFile().deleteDir()
    }

    void types(String text) {
        terminal.processInputBytes(text.getBytes(StandardCharsets.UTF_8))
    }

    String shown() {
        screen.toString().readLines()*.stripTrailing().join('\n')
    }

    /** Waits until the screen shows a text; fails if it never does. */
    boolean sees(String text) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60)
        while (!shown().contains(text)) {
            assert System.nanoTime() < end: "the screen never showed '$text':\n${shown()}"
            screen.waitDirty(1000)
        }
        return true
    }

    void resize(int columns, int rows) {
        screen.setSize(columns, rows)
        terminal.setSize(new Size(columns, rows))
        terminal.raise(Terminal.Signal.WINCH)
    }

    List<String> rows() {
        screen.toString().split('\n', -1)*.stripTrailing()
    }

    /** Presses Ctrl-C until an evaluation stops: one that has not begun does not see it. */
    void interrupts() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60)
        while (!shown().contains('stopped')) {
            assert System.nanoTime() < end: "nothing stopped:\n${shown()}"
            types('\u0003')
            screen.waitDirty(200)
        }
    }
}
