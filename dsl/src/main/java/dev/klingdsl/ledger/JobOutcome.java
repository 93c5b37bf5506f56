package dev.klingdsl.ledger;

/** What became of an accepted job, as far as is known. */
public enum JobOutcome {
    /** It is, or may be, under way. */
    RUNNING,
    /** The video was made. */
    SUCCEEDED,
    /** It ended without a video. */
    FAILED,
    /** The service does not know its id any more: a person decides, and nothing is submitted again. */
    VANISHED
}
