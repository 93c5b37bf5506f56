package dev.klingdsl.error;

import dev.klingdsl.text.OneLine;
import org.jspecify.annotations.Nullable;

/** The service answered with a code that is no success: of its subclasses where there is one for the code. */
public sealed class ApiException extends KlingException
        permits BadRequestException, TokenRejectedException, RateLimitException {
    private static final long serialVersionUID = 1L;

    /** What was refused, without the remedy. */
    private final String problem;
    /** The service's code. */
    private final int code;
    /** The service's own words; may be empty. */
    private final String serviceMessage;
    /** By which the service's support finds the call; null when the answer had none. */
    private final @Nullable String traceId;

    private final transient Exchange exchange;

    ApiException(
            String problem,
            String remedy,
            int code,
            String serviceMessage,
            @Nullable String traceId,
            Exchange exchange) {
        super(described(problem, code, serviceMessage) + "; " + remedy + source(exchange, traceId), null);
        this.problem = described(problem, code, serviceMessage) + source(exchange, traceId);
        this.code = code;
        this.serviceMessage = OneLine.of(serviceMessage);
        this.traceId = traceId == null ? null : OneLine.of(traceId);
        this.exchange = exchange;
    }

    /**
     * Creates the exception that a code stands for.
     *
     * @param code the service's code, not 0
     * @param serviceMessage the service's words, free of secrets; may be empty
     * @param traceId the id of the call at the service; null when the answer had none
     * @param exchange the HTTP exchange in which it was said
     * @return a new exception; of none of the subclasses for code 50000 and every code that is not documented
     */
    public static ApiException of(int code, String serviceMessage, @Nullable String traceId, Exchange exchange) {
        return switch (code) {
            case 400, 40000 -> new BadRequestException(code, serviceMessage, traceId, exchange);
            case 10400, 10401 -> new TokenRejectedException(code, serviceMessage, traceId, exchange);
            case 40001 -> new RateLimitException(code, serviceMessage, traceId, exchange);
            default ->
                new ApiException("the service failed", "try again later", code, serviceMessage, traceId, exchange);
        };
    }

    private static String described(String problem, int code, String serviceMessage) {
        return problem + " (code " + code + "): "
                + (serviceMessage.isBlank() ? "no message" : OneLine.of(serviceMessage));
    }

    private static String source(Exchange exchange, @Nullable String traceId) {
        return " [" + exchange + (traceId == null ? "" : ", trace_id " + OneLine.of(traceId)) + "]";
    }

    @Override
    String problem() {
        return problem;
    }

    /** {@return the service's code} */
    public int code() {
        return code;
    }

    /** {@return the service's own words, on one line and without control characters; may be empty} */
    public String serviceMessage() {
        return serviceMessage;
    }

    /** {@return the id by which the service's support finds the call, or null when the answer had none} */
    public @Nullable String traceId() {
        return traceId;
    }

    /**
     * The HTTP exchange in which it was said.
     *
     * @return the exchange; null after deserialization
     */
    public Exchange exchange() {
        return exchange;
    }

    /** {@return true when the same call may succeed later, provided that repeating it costs nothing} */
    public boolean isRetryable() {
        return true;
    }
}
