package dev.klingdsl.client;

/** What a run would do about one take. */
public enum Prospect {
    /** Submit it, which is charged. */
    NEW,
    /** Use the file that an earlier run made. */
    REUSED,
    /** Follow the job that an earlier run submitted, and fetch its file. */
    RUNNING,
    /** Leave it, as an earlier run may have submitted it and nobody knows. */
    IN_DOUBT;

    static Prospect of(Decision decision) {
        if (decision instanceof Decision.Reuse) {
            return REUSED;
        } else if (decision instanceof Decision.Reattach) {
            return RUNNING;
        }
        return decision instanceof Decision.LeaveInDoubt ? IN_DOUBT : NEW;
    }
}
