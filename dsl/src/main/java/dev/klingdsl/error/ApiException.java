package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/** The service answered, and its answer is a refusal. */
public abstract sealed class ApiException extends KlingException
        permits BadRequestException, TokenRejectedException, RateLimitException, ServiceException {
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

    ApiException(String problem, String remedy, ApiRefusal refusal) {
        super(
                problem + " (code " + refusal.code() + "): " + refusal.shownMessage() + "; " + remedy + " ["
                        + refusal.exchange()
                        + (refusal.traceId() == null ? "" : ", trace_id " + refusal.traceId()) + "]",
                null);
        this.problem = problem + " (code " + refusal.code() + "): " + refusal.shownMessage() + " [" + refusal.exchange()
                + (refusal.traceId() == null ? "" : ", trace_id " + refusal.traceId()) + "]";
        this.code = refusal.code();
        this.serviceMessage = refusal.message();
        this.traceId = refusal.traceId();
        this.exchange = refusal.exchange();
    }

    @Override
    String problem() {
        return problem;
    }

    /** {@return the service's code} */
    public int code() {
        return code;
    }

    /** {@return the service's own words; may be empty} */
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
    public abstract boolean isRetryable();
}
