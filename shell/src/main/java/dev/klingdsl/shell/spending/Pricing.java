package dev.klingdsl.shell.spending;

import dev.klingdsl.client.Estimate;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.price.PriceList;
import dev.klingdsl.price.Quote;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.TakeAction;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Prices purchases by the service's list. In the sandbox nothing is priced, unless a budget has to be kept there. */
public final class Pricing {
    private final KlingClient client;

    /** Creates one that gets prices from this client. */
    public Pricing(KlingClient client) {
        this.client = client;
    }

    /** Returns the options with prices, which are needed for a limit in beans and recorded in the ledger. */
    public RunOptions options(RunOptions options) throws InterruptedException {
        if (isFree(options)) {
            return options;
        }
        PriceList prices = await(client.money().prices());
        return options.withPrices(prices::beansFor);
    }

    /** Prices the new takes of a plan without errors; existing results and running jobs are not paid for again. */
    public PricedPlan plan(Plan plan, RunOptions options) throws InterruptedException {
        RunOptions priced = options(options);
        Map<TakeId, TakeAction> actions = client.preview(plan, priced);
        @Nullable
        Estimate estimate = isFree(priced) ? null : paid(await(client.money().estimate(plan, actions, priced)));
        return new PricedPlan(plan, priced, actions, estimate);
    }

    /** Returns an estimate of a quote, with budget and balance; null when it is for no submission. */
    public @Nullable Estimate quote(Quote quote, RunOptions options) throws InterruptedException {
        return paid(await(client.money().estimate(quote, options)));
    }

    private boolean isFree(RunOptions options) {
        return client.isSandbox() && options.budget() == null;
    }

    private static @Nullable Estimate paid(Estimate estimate) {
        return estimate.quote().requests() == 0 ? null : estimate;
    }

    private static <T> T await(CompletableFuture<T> asked) throws InterruptedException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
