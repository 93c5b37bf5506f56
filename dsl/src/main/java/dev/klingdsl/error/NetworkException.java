package dev.klingdsl.error;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** The service could not be reached, gave no answer in time, or the connection broke before the whole answer was there. */
public final class NetworkException extends KlingException {
    private static final long serialVersionUID = 1L;

    /** What happened, without the remedy. */
    private final String problem;
    /** False only when certainly nothing of the request left this machine. */
    private final boolean sent;

    private final transient @Nullable Exchange exchange;

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

    private NetworkException(String problem, boolean sent) {
        super(problem + "; check the network and the base URL, or try again later", null);
        this.problem = problem;
        this.sent = sent;
        this.exchange = null;
    }

    /**
     * Creates the exception for calls that gave no answer, all attempts together.
     *
     * @param allowed how long was waited, by the wall clock
     * @return a new exception, which says that something may have been sent
     */
    public static NetworkException timeout(Duration allowed) {
        return new NetworkException("the service gave no answer within " + DeadlineException.readable(allowed), true);
    }

    /**
     * Creates the exception for a call that is not made, because those before it failed.
     *
     * @return a new exception, which says that nothing was sent
     */
    public static NetworkException notAttempted() {
        return new NetworkException(
                "the service failed many times in a row and is not called for a while, after which it is tried again",
                false);
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
     * @return the exchange; null when there was none or more than one, and after deserialization
     */
    public @Nullable Exchange exchange() {
        return exchange;
    }
}
