package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

/** The service could not be reached, or the connection broke before the whole answer was there. */
public final class NetworkException extends KlingException {
    private static final long serialVersionUID = 1L;

    /** What happened, without the remedy. */
    private final String problem;
    /** False only when certainly nothing of the request left this machine. */
    private final boolean sent;

    private final transient Exchange exchange;

    /**
     * Creates the exception.
     *
     * @param problem what happened, free of secrets
     * @param exchange the one that broke; its status is 0 when no answer had begun
     * @param sent false only when certainly nothing of the request left this machine
     * @param cause null when there is none
     */
    public NetworkException(String problem, Exchange exchange, boolean sent, @Nullable Throwable cause) {
        super(problem + " [" + exchange + "]; check the network and the base URL, or try again later", cause);
        this.problem = problem + " [" + exchange + "]";
        this.sent = sent;
        this.exchange = exchange;
    }

    /** {@return false only when certainly nothing of the request left this machine} */
    public boolean isSent() {
        return sent;
    }

    @Override
    String problem() {
        return problem;
    }

    /**
     * The exchange that broke.
     *
     * @return the exchange; null after deserialization
     */
    public Exchange exchange() {
        return exchange;
    }
}
