package dev.klingdsl.run;

/** How far a take has come. A run's outcome has one of the later states; a take may end in any from IN_DOUBT on. */
public enum TakeState {
    /** Nothing of it was sent: images are uploaded, or it waits for its turn. */
    PREPARING,
    /** It is on the wire: a stop waits for the answer. */
    SUBMITTING,
    /** Sent, and it is not known yet whether the service accepted it. */
    IN_DOUBT,
    /** Accepted; at the end: not waited for any longer, and the job goes on at the service. */
    SUBMITTED,
    /** Its file is there. */
    DOWNLOADED,
    /** An earlier run's file is there. */
    REUSED,
    /** Accepted, but the job failed or its file could not be fetched. */
    FAILED,
    /** Sent, and only a person can tell whether the service accepted it. */
    NEEDS_REVIEW,
    /** Certainly not accepted: refused, never sent, or cancelled before. */
    NOT_SUBMITTED
}
