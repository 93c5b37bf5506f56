package dev.klingdsl.error;

/** Too many calls a second: code 40001. Nothing was created. */
public final class RateLimitException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception for a refusal.
     *
     * @param refusal the service's answer
     */
    public RateLimitException(ApiRefusal refusal) {
        super("the service's rate limit is exceeded", "wait a moment, or send fewer requests at a time", refusal);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
