package dev.klingdsl.shell.session

import dev.klingdsl.account.Connection
import dev.klingdsl.client.Estimate
import dev.klingdsl.error.JobFailedException
import dev.klingdsl.job.JobEvent
import dev.klingdsl.job.JobStatus
import dev.klingdsl.job.TakeId
import dev.klingdsl.ledger.Budget
import dev.klingdsl.ledger.Spending
import dev.klingdsl.plan.Plan
import dev.klingdsl.price.Balance
import dev.klingdsl.price.Price
import dev.klingdsl.price.Quote
import dev.klingdsl.run.RunOptions
import dev.klingdsl.run.RunSummary
import dev.klingdsl.shell.spending.PricedPlan

import java.nio.file.Path
import java.time.Instant
import java.util.concurrent.CompletableFuture
import java.util.function.Consumer

/** Records submissions instead of sending them, and reports the events that a spec asks for. */
class SubmitterFixture implements Submitter {
    static final Instant NOW = Instant.parse('2026-11-01T10:00:00Z')

    boolean sandbox = true
    boolean sandboxRequested = false
    Budget budget
    int priced
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
    PricedPlan price(Plan plan, RunOptions how) {
        priced++
        def lines = plan.steps().collect { new Quote.Line(it.name(), it.takes(), it.request().duration(), price) }
        def estimate = new Estimate(new Quote(lines), balance, budget, new Spending(0, 0, 0.0, 0))
        new PricedPlan(plan, how, [:], sandbox && !budget ? null : estimate)
    }

    @Override
    CompletableFuture<RunSummary> submit(PricedPlan priced, Consumer<? super JobEvent> listener) {
        plans << priced.plan()
        options << priced.options()
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
