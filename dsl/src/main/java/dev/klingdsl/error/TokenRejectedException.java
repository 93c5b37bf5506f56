package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/** The access token is not, or no longer, valid: codes 10400 and 10401. */
public final class TokenRejectedException extends ApiException {
    private static final long serialVersionUID = 1L;

    TokenRejectedException(int code, String serviceMessage, @Nullable String traceId, Exchange exchange) {
        super(
                "the service rejected the access token",
                "check the credentials: 'kling doctor' says which are used",
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
