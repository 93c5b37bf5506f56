package dev.klingdsl.error;

/** The access token is not, or no longer, valid: codes 10400 and 10401. */
public final class TokenRejectedException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception for a refusal.
     *
     * @param refusal the service's answer
     */
    public TokenRejectedException(ApiRefusal refusal) {
        super(
                "the service rejected the access token",
                "check the credentials: 'kling doctor' says which are used",
                refusal);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
