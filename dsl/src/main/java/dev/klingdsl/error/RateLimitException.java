package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/** Too many calls a second: code 40001. Nothing was created. */
public final class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;

    RateLimitException(int code, String serviceMessage, @Nullable String traceId, Exchange exchange) {
        super(
                "the service's rate limit is exceeded",
                "wait a moment, or send fewer requests at a time",
                code,
                serviceMessage,
                traceId,
                exchange);
    }
}
