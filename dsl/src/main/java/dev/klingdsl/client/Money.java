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
 * What the service tells about money. It promises none of these answers, so nothing here ever fails or waits for long: what
 * does not come, or cannot be understood, is not known. Thread-safe.
 */
public final class Money {
    private static final Logger LOG = LoggerFactory.getLogger(Money.class);

    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final BillingApi api;
    private final SubmissionRecorder books;
    private final Duration patience;
    private @Nullable CompletableFuture<PriceList> prices;

    Money(BillingApi api, SubmissionRecorder books, Duration patience) {
        this.api = api;
        this.books = books;
        this.patience = patience;
    }

    /**
     * What videos cost.
     *
     * @return a future that never fails: the prices, asked for once in the client's life; a list that knows none when
     *     the service does not tell
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
     * What is left to pay with.
     *
     * @return a future that never fails: what the account has left; empty when the service does not tell
     */
    public CompletableFuture<Optional<Balance>> balance() {
        return told("the balance", api.balance().thenApply(Optional::of), Optional.empty());
    }

    /**
     * {@return what jobs really cost, in beans by the service's id, as far as it is booked}
     *
     * @param from when the first of them was booked, at the earliest
     * @param to when the last of them was booked, at the latest
     */
    public CompletableFuture<Map<String, BigDecimal>> charges(Instant from, Instant to) {
        return told("charges", api.charges(from, to), Map.of());
    }

    /**
     * Says what a plan will cost, and compares it with the budget of the options and with the account's balance.
     *
     * @param plan a valid one
     * @param prospects what {@link KlingClient#preview} said of the plan: only what is new is paid for
     * @param options of which the budget counts
     * @return a future of the estimate, complete after seconds at most
     */
    public CompletableFuture<Estimate> estimate(Plan plan, Map<TakeId, TakeAction> prospects, RunOptions options) {
        return new Estimates(this, books).of(plan, prospects, options);
    }

    /**
     * Does the same for submissions without a plan.
     *
     * @param quote what is to be paid for
     * @param options of which the budget counts
     * @return a future of the estimate, complete after seconds at most
     */
    public CompletableFuture<Estimate> estimate(Quote quote, RunOptions options) {
        return new Estimates(this, books).of(quote, options);
    }

    /**
     * Writes into ledger and sidecars what jobs of the last days really cost, as far as the service has booked it by
     * now.
     *
     * @return a future of how many amounts are new
     */
    public CompletableFuture<Integer> bookCharges() {
        return new ChargeReconciler(this, books).book();
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
