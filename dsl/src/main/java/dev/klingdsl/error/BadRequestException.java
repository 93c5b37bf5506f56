package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/**
 * The request is wrong: codes 400 and 40000, and a submission's 50000 whose message says so. Sending it again changes nothing.
 */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    BadRequestException(int code, String serviceMessage, @Nullable String traceId, Exchange exchange) {
        this(code, serviceMessage, traceId, exchange, "correct the setting that it names");
    }

    /**
     * Creates the exception for a refusal whose remedy is known.
     *
     * @param code the service's code, not 0
     * @param serviceMessage the service's words, free of secrets; may be empty
     * @param traceId the id of the call at the service; null when the answer had none
     * @param exchange the HTTP exchange in which it was said
     * @param remedy what to do, as a clause
     */
    public BadRequestException(
            int code, String serviceMessage, @Nullable String traceId, Exchange exchange, String remedy) {
        super("the service refused the parameters", remedy, code, serviceMessage, traceId, exchange);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
