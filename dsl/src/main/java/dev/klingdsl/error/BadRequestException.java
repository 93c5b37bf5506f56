package dev.klingdsl.error;

/**
 * The request is wrong: codes 400 and 40000, and a submission's 50000 whose message says so. Sending it again changes nothing.
 */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception for a refusal.
     *
     * @param refusal the service's answer
     */
    public BadRequestException(ApiRefusal refusal) {
        super("the service refused the parameters", "correct the setting that it names", refusal);
    }

    /**
     * Creates the exception for a refusal whose remedy is known.
     *
     * @param refusal the service's answer
     * @param remedy what to do, as a clause
     */
    public BadRequestException(ApiRefusal refusal, String remedy) {
        super("the service refused the parameters", remedy, refusal);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}
