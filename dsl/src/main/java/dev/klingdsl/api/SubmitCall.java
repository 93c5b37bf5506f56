package dev.klingdsl.api;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The paid call, sent exactly once, with an honest account of its outcome: accepted, certainly not, or in doubt. */
final class SubmitCall {
    private final SubmitService service;

    SubmitCall(SubmitService service) {
        this.service = service;
    }

    /** Fails with a {@link SubmissionInDoubtException} unless certainly nothing was created. */
    CompletableFuture<SubmitResponse> send(String token, String json, FirstByteCheck check) {
        RequestSentListener watch = new RequestSentListener();
        ResponseReader reader = new ResponseReader("POST", SubmitService.SUBMIT, List.of(token), watch::isSent);
        return reader.read(service.submit(token, new OneShotJsonBody(json), watch, check))
                .thenApply(SubmitCall::accepted)
                .exceptionallyCompose(failure -> {
                    KlingException reason = InternalErrorException.unwrap(failure);
                    return CompletableFuture.failedFuture(
                            createdNothing(reason) ? reason : new SubmissionInDoubtException(reason));
                });
    }

    private static SubmitResponse accepted(ApiResponse reply) {
        JsonNode id = reply.data();
        if (id == null || !id.isTextual() || id.asText().isBlank()) {
            throw new UnexpectedResponseException("it says success without the id of a job", reply.exchange(), null);
        }
        return new SubmitResponse(id.asText(), reply.traceId());
    }

    private static boolean createdNothing(KlingException reason) {
        if (reason instanceof NetworkException network) {
            return !network.isSent();
        }
        boolean refused = reason instanceof BadRequestException
                || reason instanceof TokenRejectedException
                || reason instanceof RateLimitException;
        return refused && ((ApiException) reason).exchange().status() < 500;
    }
}
