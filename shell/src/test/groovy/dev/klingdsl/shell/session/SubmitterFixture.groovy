package dev.klingdsl.shell.session

import dev.klingdsl.account.Connection
import dev.klingdsl.client.Estimate
import dev.klingdsl.error.JobFailedException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.job.JobStatus
import dev.klingdsl.job.TakeId
import dev.klingdsl.ledger.Spending
import dev.klingdsl.plan.Plan
import dev.klingdsl.price.Balance
import dev.klingdsl.price.Price
import dev.klingdsl.price.Quote
import dev.klingdsl.run.RunOptions
import dev.klingdsl.run.RunSummary

import java.nio.file.Path
import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.function.Consumer

/** Sends nothing: keeps what it is given, and reports what a spec tells it to. */
class SubmitterFixture implements Submitter {
    static final Instant NOW = Instant.parse('2026-11-01T10:00:00Z')

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
            new JobFailedException('id-1', 'failed', 'too dark', true)))
    }
}
