package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/** An answer came that is not one of the service's: another server's page, cut JSON, or JSON without what must be in it. */
public final class UnexpectedResponseException extends KlingException {
    private static final long serialVersionUID = 1L;

    private final transient Exchange exchange;

    /**
     * Creates the exception.
     *
     * @param problem what is wrong with the answer, free of secrets
     * @param exchange the one with that answer
     * @param cause null when there is none
     */
    public UnexpectedResponseException(String problem, Exchange exchange, @Nullable Throwable cause) {
        super(
                "the answer is not what the service documents: " + problem + " [" + exchange
                        + "]; check the base URL, and whether a proxy answers in its place",
                cause);
        this.exchange = exchange;
    }

    /**
     * The exchange with that answer.
     *
     * @return the exchange; null after deserialization
     */
    public Exchange exchange() {
        return exchange;
    }

    /** {@return true when the HTTP status says that the same call may succeed later} */
    public boolean isRetryable() {
        return exchange.status() >= 500 || exchange.status() == 408 || exchange.status() == 429;
    }
}
