package dev.klingdsl.shell.repl;

import dev.klingdsl.account.Connection;
import dev.klingdsl.client.Estimate;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.ledger.Budget;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.price.PriceList;
import dev.klingdsl.run.Run;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.RunSummary;
import dev.klingdsl.shell.cli.ledger.LedgerFile;
import dev.klingdsl.shell.session.Submitter;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries out a session's plans through a client with the user's ledger, within the budget. */
final class ClientSubmitter implements Submitter {
    /** What is on the wire is seen through to its answer, unless that takes long: then 'resume' looks for it. */
    private static final long LONGEST_GOODBYE_SECONDS = 10;

    private final LedgerFile ledger;
    private final KlingClient client;
    private final Supplier<@Nullable Budget> budget;
    private final Set<Run> runs = ConcurrentHashMap.newKeySet();

    /**
     * Creates one that has submitted nothing.
     *
     * @param ledger closed with this, after the client
     * @param client closed with this
     * @param budget what may be spent as of now; null for no limit
     */
    ClientSubmitter(LedgerFile ledger, KlingClient client, Supplier<@Nullable Budget> budget) {
        this.ledger = ledger;
        this.client = client;
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
    public CompletableFuture<Estimate> estimate(Plan plan, RunOptions options) {
        RunOptions limited = options.withBudget(budget.get());
        return client.money().prices().thenComposeAsync(prices -> {
            RunOptions priced = limited.withPrices(prices::beansFor);
            return client.money().estimate(plan, client.preview(plan, priced), priced);
        });
    }

    @Override
    public CompletableFuture<RunSummary> submit(Plan plan, RunOptions options, Consumer<? super JobEvent> listener) {
        RunOptions limited = options.withBudget(budget.get());
        if (client.isSandbox() && limited.budget() == null) {
            return start(plan, limited, listener);
        }
        return client.money().prices().thenComposeAsync(prices -> submit(plan, limited, prices, listener));
    }

    private CompletableFuture<RunSummary> submit(
            Plan plan, RunOptions limited, PriceList prices, Consumer<? super JobEvent> listener) {
        RunOptions options = limited.withPrices(prices::beansFor);
        return client.money()
                .estimate(plan, client.preview(plan, options), options)
                .thenCompose(estimate -> {
                    Estimate unused = estimate.orThrow();
                    return start(plan, options, listener);
                });
    }

    private CompletableFuture<RunSummary> start(Plan plan, RunOptions options, Consumer<? super JobEvent> listener) {
        Run run = client.run(plan, options, listener);
        runs.add(run);
        return run.done().whenComplete((summary, failure) -> runs.remove(run));
    }

    @Override
    public void close() {
        try {
            sayGoodbye();
            client.close();
        } finally {
            ledger.close();
        }
    }

    private void sayGoodbye() {
        runs.forEach(Run::cancel);
        try {
            CompletableFuture.allOf(runs.stream().map(Run::done).toArray(CompletableFuture[]::new))
                    .get(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // Failures have been told, and a wait that is given up loses nothing.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
