package dev.klingdsl.client;

import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.Budget;
import dev.klingdsl.ledger.Spending;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.price.Quote;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.TakeAction;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Estimates the cost of plans, with one call for prices and one for the balance. */
record Estimates(Money money, SubmissionRecorder recorder) {
    private static final Spending NOTHING = new Spending(0, 0, BigDecimal.ZERO, 0);

    CompletableFuture<Estimate> of(Plan plan, Map<TakeId, TakeAction> prospects, RunOptions options) {
        Map<String, Integer> takes = new LinkedHashMap<>();
        prospects.forEach((take, prospect) -> takes.merge(take.step(), prospect.isPaid() ? 1 : 0, Integer::sum));
        return money.prices().thenCompose(prices -> of(Quote.of(plan, takes, prices), options));
    }

    CompletableFuture<Estimate> of(Quote quote, RunOptions options) {
        Budget budget = options.budget();
        return money.balance()
                .thenApply(balance -> new Estimate(
                        quote,
                        balance.orElse(null),
                        budget,
                        budget == null ? NOTHING : recorder.ledger().spent(recorder.account(), budget.since())));
    }
}
