package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/** The service answered, and its answer is a refusal. */
public abstract sealed class ApiException extends KlingException
        permits ParameterException, TokenRejectedException, RateLimitException, ServiceException {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final int code;
    private final String serviceMessage;
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

    /** Returns the service's code. */
    public int code() {
        return code;
    }

    /** Returns the service's own words; may be empty. */
    public String serviceMessage() {
        return serviceMessage;
    }

    /** Returns the id by which the service's support finds the call, or null when the answer had none. */
    public @Nullable String traceId() {
        return traceId;
    }

    /** Returns the HTTP exchange in which it was said. */
    public Exchange exchange() {
        return exchange;
    }

    /** Returns true when the same call may succeed later, provided that repeating it costs nothing. */
    public abstract boolean isRetryable();
}
