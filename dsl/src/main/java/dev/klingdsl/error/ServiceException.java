package dev.klingdsl.error;

/** The service failed: code 50000 and every code that is not documented. */
public final class ServiceException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception for a refusal.
     *
     * @param refusal the service's answer
     */
    public ServiceException(ApiRefusal refusal) {
        super("the service failed", "try again later", refusal);
    }

    @Override
    public boolean isRetryable() {
        return true;
    }
}
