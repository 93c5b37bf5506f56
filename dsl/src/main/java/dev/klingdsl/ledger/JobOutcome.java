package dev.klingdsl.ledger;

/** What became of an accepted job, as far as is known. */
public enum JobOutcome {
    /** It is, or may be, under way. */
    RUNNING,
    /** The video was made. */
    SUCCEEDED,
    /** No video will come of it. */
    FAILED,
    /** The service does not know its id any more: a person has to look, and nothing is submitted again. */
    VANISHED
}
