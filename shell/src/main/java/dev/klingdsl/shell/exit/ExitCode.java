package dev.klingdsl.shell.exit;

/** The exit codes of every command; they are documented and do not change. */
public final class ExitCode {
    /** Everything went well. */
    public static final int OK = 0;
    /**
     * A job failed, its file could not be fetched, a person has to decide whether it was submitted, or standard output
     * could not be written.
     */
    public static final int JOB_FAILED = 1;
    /** The command line, the script or a request is not valid; nothing was sent. */
    public static final int INVALID = 2;
    /** The credentials are missing in part, cannot be read, or are rejected. */
    public static final int CREDENTIALS = 3;
    /** The service or the network failed, jobs were not finished in time, or the command itself failed. */
    public static final int SERVICE = 4;
    /** It would cost more than the budget allows or the account has. */
    public static final int UNAFFORDABLE = 5;
    /** The user stopped it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
