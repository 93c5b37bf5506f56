package dev.klingdsl.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.NetworkException;
import dev.klingdsl.error.ParameterException;
import dev.klingdsl.error.RateLimitException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.error.UnexpectedAnswerException;
import dev.klingdsl.error.UnforeseenException;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The paid call, sent exactly once, with an honest account of its outcome: accepted, certainly not, or in doubt. */
final class SubmitCall {
    private final SubmitService service;

    SubmitCall(SubmitService service) {
        this.service = service;
    }

    /**
     * Sends.
     *
     * @param unmade hears of a failure that certainly created nothing, before the future fails with it
     */
    CompletableFuture<Accepted> send(String token, String json, Runnable unmade) {
        SendWatch watch = new SendWatch();
        AnswerReader reader = new AnswerReader("POST", SubmitService.SUBMIT, List.of(token), watch::isSent);
        return reader.read(service.submit(token, new OneShotJson(json), watch))
                .thenApply(SubmitCall::accepted)
                .exceptionallyCompose(failure -> {
                    KlingException reason = UnforeseenException.unwrap(failure);
                    if (!createdNothing(reason)) {
                        return CompletableFuture.failedFuture(new SubmissionInDoubtException(reason));
                    }
                    unmade.run();
                    return CompletableFuture.failedFuture(reason);
                });
    }

    private static Accepted accepted(Reply reply) {
        JsonNode id = reply.data();
        if (id == null || !id.isTextual() || id.asText().isBlank()) {
            throw new UnexpectedAnswerException("it says success without the id of a job", reply.exchange(), null);
        }
        return new Accepted(id.asText(), reply.traceId());
    }

    private static boolean createdNothing(KlingException reason) {
        if (reason instanceof NetworkException network) {
            return !network.isSent();
        }
        boolean refused = reason instanceof ParameterException
                || reason instanceof TokenRejectedException
                || reason instanceof RateLimitException;
        return refused && ((ApiException) reason).exchange().status() < 500;
    }
}
