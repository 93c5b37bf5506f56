package dev.klingdsl.shell.repl;

import dev.klingdsl.client.Connection;
import dev.klingdsl.client.Estimate;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.client.RunOptions;
import dev.klingdsl.client.RunSummary;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.ledger.Budget;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.price.PriceList;
import dev.klingdsl.shell.command.SandboxEnd;
import dev.klingdsl.shell.ledger.LedgerFile;
import dev.klingdsl.shell.session.Submitter;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Carries out a session's plans through a client with the user's ledger, within the budget.
 *
 * @param ledger closed with this, after the client
 * @param client closed with this
 * @param budget what may be spent as of now; null for no limit
 * @param clock says when the jobs of a sandbox end
 */
record LedgerSubmitter(LedgerFile ledger, KlingClient client, Supplier<@Nullable Budget> budget, Clock clock)
        implements Submitter {
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
            return client.run(plan, limited, listener).done();
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
                    return client.run(plan, options, listener).done();
                });
    }

    @Override
    public void close() {
        try {
            SandboxEnd.tell(client, clock);
            client.close();
        } finally {
            ledger.close();
        }
    }
}
