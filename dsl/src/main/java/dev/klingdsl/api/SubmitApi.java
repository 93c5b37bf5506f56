package dev.klingdsl.api;

import dev.klingdsl.api.dto.SubmitResponse;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.http.FirstByteCheck;
import dev.klingdsl.http.HttpClients;
import dev.klingdsl.http.resilience.CallQueue;
import dev.klingdsl.http.resilience.RecoveryGate;
import dev.klingdsl.http.resilience.Retry;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The paid call, step by step: wait for a turn, then send once. It never sends by itself, and never twice: the caller
 * records each sending before it is made.
 */
public final class SubmitApi {
    /** How many submissions may be under way at the same time; the HTTP client queues none beyond that. */
    public static final int PARALLEL = HttpClients.PARALLEL_SUBMISSIONS;

    private final SubmitCall call;
    private final TokenSource tokens;
    private final CallQueue queue;
    private final RecoveryGate recovery;
    private final Retry retry;

    SubmitApi(SubmitCall call, TokenSource tokens, CallQueue queue, RecoveryGate recovery, Retry retry) {
        this.call = call;
        this.tokens = tokens;
        this.queue = queue;
        this.recovery = recovery;
        this.retry = retry;
    }

    /** Returns a turn once the service is believed to be well, there is a token, and the rate limit allows a call. */
    public CompletableFuture<SubmitTurn> turn() {
        return recovery.pass().thenCompose(well -> tokens.token()).thenCompose(this::turn);
    }

    /** Returns a turn with another token than that of an earlier turn, which the service has rejected. */
    public CompletableFuture<SubmitTurn> turnAfter(SubmitTurn earlier, TokenRejectedException rejected) {
        return tokens.replace(earlier.token(), rejected).thenCompose(this::turn);
    }

    private CompletableFuture<SubmitTurn> turn(String token) {
        return queue.turn().thenApply(now -> new SubmitTurn(token));
    }

    /**
     * Sends a request, once. The future fails with a {@link dev.klingdsl.error.SubmissionInDoubtException} when a job may
     * have been created, and with any other {@link dev.klingdsl.error.KlingException} when certainly none was.
     *
     * @param json of the request
     * @param check asked on the open connection; what it refuses is not sent
     */
    public CompletableFuture<SubmitResponse> send(SubmitTurn turn, String json, FirstByteCheck check) {
        return queue.measured(() -> call.send(turn.token(), json, check));
    }

    /**
     * Makes an attempt, and others after it as long as an attempt fails in a way that proves that nothing was created and
     * that may pass: a rate limit, or no connection.
     */
    public <T> CompletableFuture<T> retried(Supplier<CompletableFuture<T>> attempt) {
        return retry.submit(attempt);
    }
}
