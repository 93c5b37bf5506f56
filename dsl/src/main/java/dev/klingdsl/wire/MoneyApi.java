package dev.klingdsl.wire;

import dev.klingdsl.job.Scheduler;
import dev.klingdsl.price.Balance;
import dev.klingdsl.price.PriceList;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;

/**
 * What the service tells about money. Each future may fail, as no page of the service promises these answers: nothing may
 * depend on them. Thread-safe.
 */
public final class MoneyApi {
    private static final int MOST_PAGES = 50;

    private final MoneyService service;
    private final AuthorizedCalls calls;
    private final Retry retry;

    /**
     * Creates the API over HTTP clients that the caller closes.
     *
     * @param random numbers from 0 to 1, for the waits between attempts
     */
    public MoneyApi(Http http, TokenSource tokens, Scheduler scheduler, DoubleSupplier random) {
        this.service = http.moneyService();
        this.calls = new AuthorizedCalls(tokens, http.pacing(), scheduler);
        this.retry = new Retry(scheduler, http.budget(), random, (reason, wait) -> {});
    }

    /** Returns the price list; it needs no token. */
    public CompletableFuture<PriceList> prices() {
        return retry.read(() ->
                        new AnswerReader("GET", MoneyService.PRICES, List.of(), () -> true).read(service.prices()))
                .thenApply(reply -> PriceAnswer.of(reply.data()).prices());
    }

    /** Returns what the account has left. */
    public CompletableFuture<Balance> balance() {
        return retry.read(() -> calls.call(
                        MoneyService.BALANCE,
                        token -> reader("GET", MoneyService.BALANCE, token).read(service.balance(token))))
                .thenApply(BalanceAnswer::of);
    }

    /**
     * Returns what was booked between two times, in beans by the id of the job. Bookings come some time after the job.
     */
    public CompletableFuture<Map<String, BigDecimal>> charges(Instant from, Instant to) {
        return charges(from, to, 1, new LinkedHashMap<>());
    }

    private CompletableFuture<Map<String, BigDecimal>> charges(
            Instant from, Instant to, int page, Map<String, BigDecimal> known) {
        ChargesQuestion question = ChargesQuestion.of(from, to, page);
        return retry.read(() -> calls.call(
                        MoneyService.CHARGES,
                        token -> reader("POST", MoneyService.CHARGES, token).read(service.charges(token, question))))
                .thenCompose(reply -> {
                    ChargesAnswer answer = ChargesAnswer.of(reply);
                    answer.beansByTask().forEach((task, beans) -> known.merge(task, beans, BigDecimal::add));
                    if (answer.isFull() && page < MOST_PAGES) {
                        return charges(from, to, page + 1, known);
                    }
                    // Some books write what was taken as a negative amount.
                    known.replaceAll((task, beans) -> beans.abs());
                    return CompletableFuture.completedFuture(known);
                });
    }

    private static AnswerReader reader(String method, String path, String token) {
        return new AnswerReader(method, path, List.of(token), () -> true);
    }
}
