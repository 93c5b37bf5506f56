package dev.klingdsl.error;

import java.time.Duration;

/**
 * The service accepted a job and has answered for a long time as if it did not know it. Whether it was made, and paid for,
 * only a person can find out: nothing submits it again by itself.
 */
public final class JobMissingException extends KlingException {
    private static final long serialVersionUID = 1L;

    /** The service's id of the job. */
    private final String jobId;

    /**
     * Creates the exception.
     *
     * @param jobId the service's id
     * @param missing for how long the answers have not mentioned it
     */
    public JobMissingException(String jobId, Duration missing) {
        super(
                "job " + jobId + " was accepted, but the service has not mentioned it for "
                        + DeadlineException.readable(missing)
                        + "; look for it in the service's own list of creations before submitting the same again",
                null);
        this.jobId = jobId;
    }

    /** {@return the service's id} */
    public String jobId() {
        return jobId;
    }
}
