package dev.klingdsl.shell.repl;

import dev.klingdsl.account.Connection;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.ledger.Budget;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.Run;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.RunSummary;
import dev.klingdsl.shell.cli.ledger.LedgerFile;
import dev.klingdsl.shell.session.Submitter;
import dev.klingdsl.shell.spending.PricedPlan;
import dev.klingdsl.shell.spending.Pricing;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Submits a session's plans with a client on the user's ledger, within the budget. */
final class ClientSubmitter implements Submitter {
    /** How long closing waits for answers to submissions; 'kling resume' looks for later ones. */
    private static final long CLOSE_TIMEOUT_SECONDS = 10;

    private final LedgerFile ledger;
    private final KlingClient client;
    private final Pricing pricing;
    private final boolean sandboxRequested;
    private final Supplier<@Nullable Budget> budget;
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();

    /**
     * Creates a submitter.
     *
     * @param ledger closed with this, after the client
     * @param client closed with this
     * @param budget the current limits; null for none
     * @param sandboxRequested whether the user asked for the sandbox
     */
    ClientSubmitter(
            LedgerFile ledger, KlingClient client, Supplier<@Nullable Budget> budget, boolean sandboxRequested) {
        this.ledger = ledger;
        this.client = client;
        this.pricing = new Pricing(client);
        this.sandboxRequested = sandboxRequested;
        this.budget = budget;
    }

    @Override
    public Object client() {
        return client;
    }

    @Override
    public Connection connection() {
        return client.connection();
    }

    @Override
    public boolean isSandboxRequested() {
        return sandboxRequested;
    }

    @Override
    public PricedPlan price(Plan plan, RunOptions options) throws InterruptedException {
        return pricing.plan(plan, options.withBudget(budget.get()));
    }

    @Override
    public CompletableFuture<RunSummary> submit(PricedPlan priced, Consumer<? super JobEvent> listener) {
        Run run = client.run(priced.plan(), priced.options(), listener);
        runs.add(run);
        return run.done().whenComplete((summary, failure) -> runs.remove(run));
    }

    @Override
    public void close() {
        try {
            awaitAnswers();
            client.close();
        } finally {
            ledger.close();
        }
    }

    private void awaitAnswers() {
        runs.forEach(Run::cancel);
        try {
            CompletableFuture.allOf(runs.stream().map(Run::done).toArray(CompletableFuture[]::new))
                    .get(CLOSE_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // Failures have been reported, and the ledger has what is still unanswered.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
