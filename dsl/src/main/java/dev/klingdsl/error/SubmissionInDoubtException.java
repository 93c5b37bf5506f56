package dev.klingdsl.error;

/**
 * A paid submission was sent and its outcome is not known: the service may or may not have created the job. It is sent
 * again only once it is certain that there is none.
 */
public final class SubmissionInDoubtException extends KlingException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception for a submission that is still in doubt after its reconciliation ended.
     *
     * @param note the message: which submission, why its reconciliation ended, and what to do
     */
    public SubmissionInDoubtException(String note) {
        super(
                note + ", so a job may exist and be charged; running the same again, or 'kling resume', looks for it"
                        + " before submitting the same again",
                null);
    }

    /**
     * Creates the exception with what hid the outcome: a lost, late, unreadable or undecided answer.
     *
     * @param cause what hid the outcome
     */
    public SubmissionInDoubtException(KlingException cause) {
        super(
                "the submission was sent but its outcome is unknown, so a job may exist and be charged: "
                        + cause.problem()
                        + "; look for it in the account's task list before submitting the same again",
                cause);
    }
}
