package dev.klingdsl.error;

import java.time.Duration;

/** The service gave no usable answer in the time that a call has, all attempts together. */
public final class CallTimeoutException extends KlingException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param allowed how long was waited, by the wall clock
     */
    public CallTimeoutException(Duration allowed) {
        super(
                "the service gave no answer within " + DeadlineException.readable(allowed)
                        + "; check the network and the base URL, or try again later",
                null);
    }
}
