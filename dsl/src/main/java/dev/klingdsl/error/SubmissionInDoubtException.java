package dev.klingdsl.error;

/**
 * A paid submission was sent and its outcome is not known: the service may or may not have created the job. Nothing in
 * this library sends it again by itself.
 */
public final class SubmissionInDoubtException extends KlingException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception for a submission of which only a note is left; tells what and where. */
    public SubmissionInDoubtException(String note) {
        super(
                note + ", so a job may exist and be charged; look for it in the account's task list, then delete that"
                        + " file, or ask for a fresh take to submit in any case",
                null);
    }

    /** Creates the exception with what hid the outcome: a lost, late, unreadable or undecided answer. */
    public SubmissionInDoubtException(KlingException cause) {
        super(
                "the submission was sent but its outcome is unknown, so a job may exist and be charged: "
                        + cause.problem()
                        + "; look for it in the account's task list before submitting the same again",
                cause);
    }
}
