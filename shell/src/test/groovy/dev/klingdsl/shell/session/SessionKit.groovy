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
import java.util.concurrent.CompletableFuture
import java.util.concurrent.LinkedBlockingQueue
import java.util.function.Consumer

import dev.klingdsl.Kling
import dev.klingdsl.account.Connection
import dev.klingdsl.client.Estimate
import dev.klingdsl.run.RunOptions
import dev.klingdsl.run.RunSummary
import dev.klingdsl.job.JobEvent
import dev.klingdsl.job.JobStatus
import dev.klingdsl.job.TakeId
import dev.klingdsl.ledger.Spending
import dev.klingdsl.plan.Plan
import dev.klingdsl.price.Balance
import dev.klingdsl.price.Price
import dev.klingdsl.price.Quote
import dev.klingdsl.shell.render.Paint
import dev.klingdsl.shell.session.command.StandardCommands
import spock.lang.Specification
import spock.lang.TempDir

/** A session without a terminal, a service or time. */
abstract class SessionKit extends Specification {
    static final Instant NOW = Instant.parse('2026-11-01T10:00:00Z')

    @TempDir
    Path folder

    final BlockingQueue<String> announced = new LinkedBlockingQueue<>()
    final BlockingQueue<String> ended = new LinkedBlockingQueue<>()
    final List<Path> opened = []
    final FakeSubmitter service = new FakeSubmitter()
    Optional<Boolean> answer = Optional.empty()
    List<String> asked = []
    int columns = 0
    IOException noViewer
    Closure<String> editor = { it }
    List<String> typedBefore = []
    Session session

    def setup() {
        def frontend = [
            look: { new OutputStyle(Paint.PLAIN, { columns ?: 100 }, { columns }) },
            confirm: { shown, question -> asked << question; answer },
            edit: { text -> editor(text) },
            open: { file ->
                if (noViewer) {
                    throw noViewer
                }
                opened << file
            },
            history: { typedBefore },
            doctor: { 'ok' },
            optionsChanged: { },
        ] as Frontend
        def listener = [
            happened: { job, event -> },
            ended: { job -> ended << JobNotification.of(job, Paint.PLAIN, { it.fileName.toString() }) },
            announced: { outcome -> announced << EvaluationResultText.render(outcome, frontend.look()) },
        ] as SessionListener
        session = new Session(new SessionConfig(folder, Clock.fixed(NOW, ZoneOffset.UTC), this::find, { ['first-light'] },
            { service }, RunOptions.defaults(), frontend, listener), StandardCommands.registry())
    }

    def cleanup() {
        session.close()
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
        EvaluationResultText.render(enter(inputs), session.look()).stripTrailing()
    }

    Map<String, String> draft() {
        def said = session.revisions().current().said()
        said.values().keySet().collectEntries { [it.word(), said.shown(it)] }
    }

    Path script(String name, String text) {
        Files.writeString(folder.resolve(name), text.stripIndent())
    }

    static class FakeSubmitter implements Submitter {
        boolean sandbox = true
        Balance balance = new Balance(12_000.0, null)
        Price price = new Price.Known(50.0, false)
        final List<Plan> plans = []
        final List<RunOptions> options = []
        final List<Consumer<JobEvent>> listeners = []
        final List<CompletableFuture<RunSummary>> runs = []

        @Override
        Connection connection() {
            new Connection(URI.create('https://open-api.chanjing.cc'), 'test', sandbox)
        }

        @Override
        CompletableFuture<Estimate> estimate(Plan plan, RunOptions how) {
            def lines = plan.steps().collect { new Quote.Line(it.name(), it.takes(), it.request().duration(), price) }
            CompletableFuture.completedFuture(new Estimate(new Quote(lines), balance, null, new Spending(0, 0, 0.0, 0)))
        }

        @Override
        CompletableFuture<RunSummary> submit(Plan plan, RunOptions how, Consumer<? super JobEvent> listener) {
            plans << plan
            options << how
            listeners << listener
            runs << new CompletableFuture<RunSummary>()
            return runs.last()
        }

        @Override
        Object client() {
            this
        }

        @Override
        void close() {
        }

        void generating(int run, String step, int take = 1) {
            listeners[run].accept(new JobEvent.Submitted(new TakeId(step, take), NOW, 'id-1', 'trace'))
            listeners[run].accept(new JobEvent.StatusChanged(new TakeId(step, take), NOW, 'id-1', new JobStatus.Generating()))
        }

        void done(int run, String step, Path file, int take = 1) {
            listeners[run].accept(new JobEvent.Downloaded(new TakeId(step, take), NOW, 'id-1', file, file.resolveSibling('x.json')))
        }

        void failed(int run, String step, int take = 1) {
            listeners[run].accept(new JobEvent.TakeFailed(new TakeId(step, take), NOW, 'id-1',
                new dev.klingdsl.error.JobFailedException('id-1', 'failed', 'too dark', true)))
        }
    }
}
