package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/** The request is wrong: codes 400 and 40000. Sending it again changes nothing. */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    BadRequestException(int code, String serviceMessage, @Nullable String traceId, Exchange exchange) {
        super(
                "the service refused the parameters",
                "correct the setting that it names",
                code,
                serviceMessage,
                traceId,
                exchange);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
