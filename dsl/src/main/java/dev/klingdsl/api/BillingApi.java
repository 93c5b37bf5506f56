package dev.klingdsl.api;

import dev.klingdsl.api.dto.BalanceResponse;
import dev.klingdsl.api.dto.ChargesRequest;
import dev.klingdsl.api.dto.ChargesResponse;
import dev.klingdsl.api.dto.PriceListResponse;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.http.resilience.Retry;
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
 * Prices, the balance and charges. Best effort: the service does not document all of these endpoints, so each future may
 * fail and nothing may depend on it. Thread-safe.
 */
public final class BillingApi {
    private static final int MOST_PAGES = 50;

    private final BillingService service;
    private final AuthorizedCalls calls;
    private final Retry retry;

    /**
     * Creates the API.
     *
     * @param random numbers from 0 to 1, for the waits between attempts
     */
    public BillingApi(RetrofitServices services, TokenSource tokens, Scheduler scheduler, DoubleSupplier random) {
        this.service = services.billing();
        this.calls = new AuthorizedCalls(tokens, services.limits(), scheduler);
        this.retry = new Retry(scheduler, services.retryBudget(), random, (reason, wait) -> {});
    }

    /** Returns the price list; it needs no token. */
    public CompletableFuture<PriceList> prices() {
        return retry.read(() ->
                        new ResponseReader("GET", BillingService.PRICES, List.of(), () -> true).read(service.prices()))
                .thenApply(reply -> PriceListResponse.of(reply.data()).prices());
    }

    /** Returns the account's balance. */
    public CompletableFuture<Balance> balance() {
        return retry.read(() -> calls.call(
                        BillingService.BALANCE,
                        token -> reader("GET", BillingService.BALANCE, token).read(service.balance(token))))
                .thenApply(BalanceResponse::of);
    }

    /**
     * Returns the charges of a period, in beans by the id of the job. A job is charged some time after it has ended.
     */
    public CompletableFuture<Map<String, BigDecimal>> charges(Instant from, Instant to) {
        return charges(from, to, 1, new LinkedHashMap<>());
    }

    private CompletableFuture<Map<String, BigDecimal>> charges(
            Instant from, Instant to, int page, Map<String, BigDecimal> known) {
        ChargesRequest request = ChargesRequest.of(from, to, page);
        return retry.read(() -> calls.call(
                        BillingService.CHARGES,
                        token -> reader("POST", BillingService.CHARGES, token).read(service.charges(token, request))))
                .thenCompose(reply -> {
                    ChargesResponse answer = ChargesResponse.of(reply);
                    answer.beansByTask().forEach((task, beans) -> known.merge(task, beans, BigDecimal::add));
                    if (answer.isFull() && page < MOST_PAGES) {
                        return charges(from, to, page + 1, known);
                    }
                    // Some charges are negative amounts.
                    known.replaceAll((task, beans) -> beans.abs());
                    return CompletableFuture.completedFuture(known);
                });
    }

    private static ResponseReader reader(String method, String path, String token) {
        return new ResponseReader(method, path, List.of(token), () -> true);
    }
}
