package dev.klingdsl.shell.session

import dev.klingdsl.shell.repl.JobNotification
import dev.klingdsl.shell.session.output.EvaluationResult
import dev.klingdsl.shell.session.output.EvaluationResultText
import dev.klingdsl.shell.session.output.OutputStyle
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset
import java.util.concurrent.BlockingQueue
import java.util.concurrent.LinkedBlockingQueue

import dev.klingdsl.Kling
import dev.klingdsl.run.RunOptions
import dev.klingdsl.shell.render.Paint
import dev.klingdsl.shell.session.command.StandardCommands

/** A session without a terminal, with a recording submitter and a fixed clock. */
class SessionFixture {
    static final Instant NOW = SubmitterFixture.NOW

    final Path folder = Files.createTempDirectory('kling-spec')
    final BlockingQueue<String> announced = new LinkedBlockingQueue<>()
    final BlockingQueue<String> ended = new LinkedBlockingQueue<>()
    final List<Path> opened = []
    final SubmitterFixture service = new SubmitterFixture()
    Optional<Boolean> answer = Optional.empty()
    List<String> asked = []
    int columns = 0
    IOException noViewer
    Closure<String> editor = { it }
    List<String> typedBefore = []
    final Session session

    SessionFixture() {
        def frontend = [
            style: { new OutputStyle(Paint.PLAIN, { columns ?: 100 }, { columns }) },
            confirm: { shown, question -> asked << question; answer },
            edit: { text -> editor(text) },
            open: { file ->
                if (noViewer) {
                    throw noViewer
                }
                opened << file
            },
            history: { typedBefore },
            optionsChanged: { },
        ] as Frontend
        def listener = [
            happened: { job, event -> },
            ended: { job -> ended << JobNotification.of(job, Paint.PLAIN, { it.fileName.toString() }) },
            announced: { outcome -> announced << EvaluationResultText.render(outcome, frontend.style()) },
        ] as SessionListener
        session = new Session(new SessionConfig(folder, Clock.fixed(NOW, ZoneOffset.UTC), this::find, { ['first-light'] },
            { service }, RunOptions.defaults(), { 'ok' }), frontend, listener, StandardCommands.registry())
    }

    private find(Path file) {
        def plain = folder.resolve(file)
        Kling.script(Files.exists(plain) ? plain : folder.resolve("${file}.groovy"))
    }

    EvaluationResult enter(String... inputs) {
        EvaluationResult outcome = null
        inputs.each { outcome = session.evaluate(it) }
        return outcome
    }

    String told(String... inputs) {
        EvaluationResultText.render(enter(inputs), session.style()).stripTrailing()
    }

    Map<String, String> draft() {
        def said = session.revisions().current().said()
        said.values().keySet().collectEntries { [it.word(), said.shown(it)] }
    }

    Path script(String name, String text) {
        Files.writeString(folder.resolve(name), text.stripIndent())
    }

    void close() {
        session.close()
        folder.toFile().deleteDir()
    }
}
