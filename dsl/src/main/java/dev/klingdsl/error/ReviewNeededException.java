package dev.klingdsl.error;

import java.util.List;

/** The outcome of a submission has to be decided by a person; it is not repeated until then. */
public final class ReviewNeededException extends KlingException {
    private static final long serialVersionUID = 1L;

    /** The id of the submission in the ledger. */
    private final String entry;
    /** The ids of the jobs to choose from; may be empty. */
    private final List<String> candidates;

    /**
     * Creates the exception.
     *
     * @param entry the id of the submission in the ledger
     * @param reason why it cannot be told
     * @param candidates ids of jobs of which one may be the submission's
     */
    public ReviewNeededException(String entry, String reason, List<String> candidates) {
        super(
                "submission " + entry + " needs a look: " + reason
                        + (candidates.isEmpty() ? "" : " (jobs " + String.join(", ", candidates) + ")")
                        + "; 'kling adopt " + entry + " JOB' says which job is its own, 'kling resubmit " + entry
                        + "' that none is and it is to be paid for again",
                null);
        this.entry = entry;
        this.candidates = List.copyOf(candidates);
    }

    /** {@return the id of the submission in the ledger} */
    public String entry() {
        return entry;
    }

    /** {@return the ids of the jobs to choose from; may be empty} */
    public List<String> candidates() {
        return candidates;
    }
}
