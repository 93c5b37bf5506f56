package dev.klingdsl.api;

import dev.klingdsl.api.dto.ApiResponse;
import dev.klingdsl.api.dto.SubmitResponse;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.BadRequestException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.NetworkException;
import dev.klingdsl.error.RateLimitException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.http.FirstByteCheck;
import dev.klingdsl.http.OneShotJsonBody;
import dev.klingdsl.http.RequestSentListener;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The paid call, sent exactly once. Its outcome is accepted, refused for certain, or in doubt. */
final class SubmitCall {
    private final SubmitService service;
    private final Function<String, CompletableFuture<Boolean>> isKnown;

    /**
     * Creates the call.
     *
     * @param isKnown asks the service whether it has a task of that id; must not fail
     */
    SubmitCall(SubmitService service, Function<String, CompletableFuture<Boolean>> isKnown) {
        this.service = service;
        this.isKnown = isKnown;
    }

    /** Sends the request; fails with a {@link SubmissionInDoubtException} unless certainly nothing was created. */
    CompletableFuture<SubmitResponse> send(String token, String json, FirstByteCheck check) {
        RequestSentListener listener = new RequestSentListener();
        ResponseReader reader = new ResponseReader("POST", SubmitService.SUBMIT, List.of(token), listener::isSent);
        return reader.read(service.submit(token, new OneShotJsonBody(json), listener, check))
                .thenCompose(this::accepted)
                .exceptionallyCompose(failure -> {
                    KlingException reason = definite(InternalErrorException.unwrap(failure));
                    return CompletableFuture.failedFuture(
                            isRefusal(reason) ? reason : new SubmissionInDoubtException(reason));
                });
    }

    private CompletableFuture<SubmitResponse> accepted(ApiResponse reply) {
        SubmitResponse response = SubmitResponse.of(reply);
        // Ids are documented as text: a number can be something else.
        return reply.data() != null && reply.data().isTextual()
                ? CompletableFuture.completedFuture(response)
                : isKnown.apply(response.id()).thenApply(known -> {
                    if (!known) {
                        throw new UnexpectedResponseException(
                                "it says success with an id that the service does not know", reply.exchange(), null);
                    }
                    return response;
                });
    }

    private static KlingException definite(KlingException reason) {
        return reason instanceof ApiException service
                ? DefiniteRefusal.of(service)
                        .<KlingException>map(refusal -> refusal)
                        .orElse(reason)
                : reason;
    }

    private static boolean isRefusal(KlingException reason) {
        if (reason instanceof NetworkException network) {
            return !network.isSent();
        }
        boolean refused = reason instanceof BadRequestException
                || reason instanceof TokenRejectedException
                || reason instanceof RateLimitException;
        return refused && ((ApiException) reason).exchange().status() < 500;
    }
}
