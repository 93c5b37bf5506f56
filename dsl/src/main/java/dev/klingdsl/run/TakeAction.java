package dev.klingdsl.run;

import org.jspecify.annotations.Nullable;

/**
 * What a run would do about one take.
 *
 * @param kind what
 * @param entry the id of the submission in the ledger that stands for the take; null for a new one
 * @param reason why an earlier take of the step is not used, such as {@code prompt changed}; null when there is none, or
 *     when it is used
 */
public record TakeAction(
        Kind kind, @Nullable String entry, @Nullable String reason) {

    /** {@return true when it would be submitted, which is charged} */
    public boolean isNew() {
        return kind == Kind.NEW;
    }

    /** What can be done about a take. */
    public enum Kind {
        /** Submit it, which is charged. */
        NEW,
        /** Use the file that an earlier run made. */
        REUSED,
        /** Follow the job that an earlier run submitted, and fetch its file. */
        RUNNING,
        /** Find out what became of an earlier run's submission; submit it only if it certainly came to nothing. */
        IN_DOUBT,
        /** Leave it, as an earlier run may have submitted it and only a person can tell. */
        NEEDS_REVIEW
    }
}
