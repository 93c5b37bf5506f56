package dev.klingdsl.run;

/** The state of a take. A take ends in IN_DOUBT or one of the states after it. */
public enum TakeState {
    /** Not sent yet: images are being uploaded, or the take waits for its turn. */
    PREPARING,
    /** Being sent: a stop waits for the response. */
    SUBMITTING,
    /** Sent, but it is not known yet whether the service accepted it. */
    IN_DOUBT,
    /** Accepted. As an outcome: the run no longer waits for the job, which continues at the service. */
    SUBMITTED,
    /** Its file is downloaded. */
    DOWNLOADED,
    /** The file of an earlier run is used. */
    REUSED,
    /** Accepted, but the job failed or its file could not be fetched. */
    FAILED,
    /** Sent, and a manual review is needed to decide whether the service accepted it. */
    NEEDS_REVIEW,
    /** Certainly not accepted: refused, never sent, or cancelled before. */
    NOT_SUBMITTED
}
