package dev.klingdsl.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.klingdsl.api.dto.ApiResponse;
import dev.klingdsl.api.dto.Envelope;
import dev.klingdsl.api.dto.LenientJson;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.Exchange;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.http.NetworkExceptions;
import dev.klingdsl.http.RetryAfter;
import dev.klingdsl.text.OneLine;
import dev.klingdsl.text.Redaction;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/**
 * Turns the response to one call into its content or an exception. The envelope's code decides; the HTTP status only if there
 * is no envelope.
 */
final class ResponseReader {
    private static final int LONGEST_MESSAGE = 500;

    private final String method;
    private final String path;
    private final List<String> secrets;
    private final BooleanSupplier isSent;

    /**
     * Creates a reader.
     *
     * @param secrets values of the request that must not get into a message
     * @param isSent whether anything of the request was written to a connection
     */
    ResponseReader(String method, String path, List<String> secrets, BooleanSupplier isSent) {
        this.method = method;
        this.path = path;
        this.secrets = secrets;
        this.isSent = isSent;
    }

    CompletableFuture<ApiResponse> read(CompletableFuture<Response<Envelope>> call) {
        return call.handle((response, failure) -> {
            if (failure != null) {
                throw broken(failure);
            }
            return read(response);
        });
    }

    private ApiResponse read(Response<Envelope> response) {
        Exchange exchange = new Exchange(method, path, response.code(), RetryAfter.of(response.headers()));
        Envelope envelope = response.isSuccessful() ? response.body() : errorEnvelope(response.errorBody());
        if (envelope == null || envelope.code() == null) {
            throw new UnexpectedResponseException("it is not the service's JSON envelope", exchange, null);
        }
        if (envelope.code() != 0) {
            throw ApiException.of(envelope.code(), shown(envelope.msg()), envelope.traceId(), exchange);
        }
        if (!response.isSuccessful()) {
            throw new UnexpectedResponseException("its code says success but its HTTP status does not", exchange, null);
        }
        return new ApiResponse(envelope.data(), envelope.traceId(), exchange);
    }

    private static @Nullable Envelope errorEnvelope(@Nullable ResponseBody body) {
        try {
            return body == null ? null : LenientJson.MAPPER.readValue(body.bytes(), Envelope.class);
        } catch (IOException e) {
            return null;
        }
    }

    private KlingException broken(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof JsonProcessingException) {
            Exchange exchange = new Exchange(method, path, 200);
            return new UnexpectedResponseException("it is not the service's JSON envelope", exchange, null);
        }
        return NetworkExceptions.of(cause, new Exchange(method, path, 0), isSent.getAsBoolean());
    }

    private String shown(@Nullable String message) {
        if (message == null) {
            return "";
        }
        String shown = OneLine.of(Redaction.text(message, secrets));
        return shown.length() > LONGEST_MESSAGE ? shown.substring(0, LONGEST_MESSAGE) + "…" : shown;
    }
}
