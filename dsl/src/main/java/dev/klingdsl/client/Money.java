package dev.klingdsl.client;

import dev.klingdsl.api.BillingApi;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.price.Balance;
import dev.klingdsl.price.PriceList;
import dev.klingdsl.price.Quote;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.TakeAction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Prices, balance and charges of the service. The service guarantees none of these responses, so no future here fails
 * or takes long: a response that is missing or cannot be read counts as unknown. Thread-safe.
 */
public final class Money {
    private static final Logger LOG = LoggerFactory.getLogger(Money.class);

    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BillingApi api;
    private final SubmissionRecorder recorder;
    private final Duration patience;
    private @Nullable CompletableFuture<PriceList> prices;

    Money(BillingApi api, SubmissionRecorder recorder, Duration patience) {
        this.api = api;
        this.recorder = recorder;
        this.patience = patience;
    }

    /**
     * Returns the prices of videos.
     *
     * @return a future that never fails: the prices, requested once per client; an empty list when the service does not
     *     provide them
     */
    public synchronized CompletableFuture<PriceList> prices() {
        CompletableFuture<PriceList> asked = prices;
        if (asked == null || isUnavailable(asked)) {
            asked = told("prices", api.prices(), PriceList.unavailable());
            prices = asked;
        }
        return asked.copy();
    }

    private static boolean isUnavailable(CompletableFuture<PriceList> asked) {
        return asked.isDone() && asked.join().rows().isEmpty();
    }

    /**
     * Returns the account's balance.
     *
     * @return a future that never fails: the balance; empty when the service does not provide it
     */
    public CompletableFuture<Optional<Balance>> balance() {
        return told("the balance", api.balance().thenApply(Optional::of), Optional.empty());
    }

    /**
     * {@return the booked charges of jobs, in beans, by the service's id}
     *
     * @param from the earliest booking time
     * @param to the latest booking time
     */
    public CompletableFuture<Map<String, BigDecimal>> charges(Instant from, Instant to) {
        return told("charges", api.charges(from, to), Map.of());
    }

    /**
     * Estimates the cost of a plan, and compares it with the budget of the options and the account's balance.
     *
     * @param plan a valid one
     * @param prospects the result of {@link KlingClient#preview} for the plan: only new submissions are paid for
     * @param options the options, of which only the budget is used
     * @return a future of the estimate, complete after seconds at most
     */
    public CompletableFuture<Estimate> estimate(Plan plan, Map<TakeId, TakeAction> prospects, RunOptions options) {
        return new Estimates(this, recorder).of(plan, prospects, options);
    }

    /**
     * Estimates the cost of submissions without a plan.
     *
     * @param quote for the submissions
     * @param options the options, of which only the budget is used
     * @return a future of the estimate, complete after seconds at most
     */
    public CompletableFuture<Estimate> estimate(Quote quote, RunOptions options) {
        return new Estimates(this, recorder).of(quote, options);
    }

    /**
     * Records the charges of the last 7 days' jobs in the ledger and in sidecars, as far as the service has booked
     * them.
     *
     * @return a future of the number of new charges
     */
    public CompletableFuture<Integer> bookCharges() {
        return new ChargeReconciler(this, recorder).book();
    }

    private <T> CompletableFuture<T> told(String what, CompletableFuture<T> answer, T otherwise) {
        return answer.exceptionally(failure -> {
                    LOG.debug(
                            "The service does not tell {}: {}",
                            what,
                            InternalErrorException.unwrap(failure).getMessage());
                    return otherwise;
                })
                .completeOnTimeout(otherwise, patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
