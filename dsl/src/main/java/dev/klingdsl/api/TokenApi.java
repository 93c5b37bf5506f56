package dev.klingdsl.api;

import dev.klingdsl.api.dto.ApiResponse;
import dev.klingdsl.api.dto.LenientJson;
import dev.klingdsl.api.dto.TokenRequest;
import dev.klingdsl.api.dto.TokenResponse;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.BadRequestException;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.http.resilience.Retry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;

/** Issues access tokens. Each new one makes the account's previous one invalid. */
public final class TokenApi {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final ChanjingService service;
    private final Retry retry;

    /**
     * Creates the endpoint.
     *
     * @param random numbers from 0 to 1, for the waits between attempts
     */
    public TokenApi(RetrofitServices services, Scheduler scheduler, DoubleSupplier random) {
        this.service = services.tasks();
        this.retry = new Retry(scheduler, services.retryBudget(), random, (reason, wait) -> {});
    }

    /**
     * Issues a new token; retries as long as the failure may pass. Fails with a {@link CredentialsException} if the service
     * refuses the credentials.
     */
    public CompletableFuture<AccessToken> issue(String appId, String secretKey) {
        ResponseReader reader =
                new ResponseReader("POST", ChanjingService.TOKEN, List.of(secretKey, appId), () -> true);
        return retry.repeat(
                        () -> reader.read(service.accessToken(new TokenRequest(appId, secretKey)))
                                .thenApply(TokenApi::token),
                        TokenApi::mayPass,
                        LONGEST)
                .exceptionallyCompose(failure -> {
                    KlingException reason = InternalErrorException.unwrap(failure);
                    boolean refused = reason instanceof BadRequestException || reason instanceof TokenRejectedException;
                    return CompletableFuture.failedFuture(refused ? refusal((ApiException) reason) : reason);
                });
    }

    /** A server that restarts gives unexpected responses, and a retry costs nothing. */
    private static boolean mayPass(KlingException reason) {
        return Retry.mayPass(reason) || reason instanceof UnexpectedResponseException;
    }

    private static CredentialsException refusal(ApiException reason) {
        return new CredentialsException(
                "the service gives no access token for the app id and secret key (code " + reason.code() + "): "
                        + (reason.serviceMessage().isBlank() ? "no message" : reason.serviceMessage())
                        + "; check both: 'kling doctor' says which are used [" + reason.exchange()
                        + (reason.traceId() == null ? "" : ", trace_id " + reason.traceId()) + "]",
                reason);
    }

    private static AccessToken token(ApiResponse reply) {
        TokenResponse answer = LenientJson.data(reply, TokenResponse.class);
        if (answer.accessToken() == null || answer.accessToken().isBlank() || answer.expireIn() == null) {
            throw new UnexpectedResponseException("it has no access token", reply.exchange(), null);
        }
        return new AccessToken(answer.accessToken(), Instant.ofEpochSecond(answer.expireIn()));
    }
}
