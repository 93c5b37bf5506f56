package dev.klingdsl.error;

/** The service took the job and could not make the video. */
public final class JobFailedException extends KlingException {
    private static final long serialVersionUID = 1L;

    /** The service's id of the job. */
    private final String jobId;
    /** Whether the service hints that the same request may succeed. */
    private final boolean retryable;

    /**
     * Creates the exception.
     *
     * @param jobId the service's id of the job
     * @param label how the job ended, such as {@code failed}
     * @param reason the service's reason; may be empty
     * @param retryable true when the service hints that the same request may succeed
     */
    public JobFailedException(String jobId, String label, String reason, boolean retryable) {
        super(
                "job " + jobId + " " + label + ": " + (reason.isBlank() ? "the service gives no reason" : reason)
                        + (retryable ? "; the same request may succeed when it is tried again" : ""),
                null);
        this.jobId = jobId;
        this.retryable = retryable;
    }

    /** {@return the service's id of the job} */
    public String jobId() {
        return jobId;
    }

    /** {@return true when the service hints that the same request may succeed} */
    public boolean isRetryable() {
        return retryable;
    }
}
