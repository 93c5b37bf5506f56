package dev.klingdsl.wire;

import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.ParameterException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.error.UnexpectedAnswerException;
import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.job.Scheduler;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;

/** Issues access tokens. Each new one makes the account's previous one invalid. */
public final class TokenEndpoint {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final ChanjingService service;
    private final Retry retry;

    /**
     * Creates the endpoint.
     *
     * @param random numbers from 0 to 1, for the waits between attempts
     */
    public TokenEndpoint(Http http, Scheduler scheduler, DoubleSupplier random) {
        this.service = http.service();
        this.retry = new Retry(scheduler, http.budget(), random, (reason, wait) -> {});
    }

    /**
     * Asks for a new token, again and again as long as the failure may pass; fails with a {@link CredentialsException}
     * when the service does not take the credentials.
     */
    public CompletableFuture<IssuedToken> issue(String appId, String secretKey) {
        AnswerReader reader = new AnswerReader("POST", ChanjingService.TOKEN, List.of(secretKey, appId), () -> true);
        return retry.repeat(
                        () -> reader.read(service.accessToken(new TokenQuestion(appId, secretKey)))
                                .thenApply(TokenEndpoint::token),
                        TokenEndpoint::mayPass,
                        LONGEST)
                .exceptionallyCompose(failure -> {
                    KlingException reason = UnforeseenException.unwrap(failure);
                    boolean refused = reason instanceof ParameterException || reason instanceof TokenRejectedException;
                    return CompletableFuture.failedFuture(refused ? refusal((ApiException) reason) : reason);
                });
    }

    /** A server that is restarted answers with all kinds of things, and asking again costs nothing. */
    private static boolean mayPass(KlingException reason) {
        return Retry.mayPass(reason) || reason instanceof UnexpectedAnswerException;
    }

    private static CredentialsException refusal(ApiException reason) {
        return new CredentialsException(
                "the service gives no access token for the app id and secret key (code " + reason.code() + "): "
                        + (reason.serviceMessage().isBlank() ? "no message" : reason.serviceMessage())
                        + "; check both: 'kling doctor' says which are used [" + reason.exchange()
                        + (reason.traceId() == null ? "" : ", trace_id " + reason.traceId()) + "]",
                reason);
    }

    private static IssuedToken token(Reply reply) {
        TokenAnswer answer = Json.data(reply, TokenAnswer.class);
        if (answer.accessToken() == null || answer.accessToken().isBlank() || answer.expireIn() == null) {
            throw new UnexpectedAnswerException("it has no access token", reply.exchange(), null);
        }
        return new IssuedToken(answer.accessToken(), Instant.ofEpochSecond(answer.expireIn()));
    }
}
