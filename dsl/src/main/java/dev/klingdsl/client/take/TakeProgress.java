package dev.klingdsl.client.take;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.run.TakeOutcome;
import dev.klingdsl.run.TakeState;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * The state of a take, which ends once: by its outcome or by a stop, whichever is first. A stop never ends it between
 * the sending of a submission and its response. Thread-safe.
 */
final class TakeProgress {
    private final TakeId take;
    private final CompletableFuture<TakeOutcome> outcome = new CompletableFuture<>();
    private TakeState state = TakeState.PREPARING;
    /** Set under the lock, before the outcome completes: later calls change nothing. */
    private boolean ended;

    private @Nullable RunTermination stop;
    private @Nullable String jobId;
    private @Nullable String entry;
    private String doubt = "";
    private @Nullable KlingException unrecorded;
    private String jobStatus = "submitted";

    TakeProgress(TakeId take) {
        this.take = take;
    }

    CompletableFuture<TakeOutcome> outcome() {
        return outcome;
    }

    /** Returns true when the submission may be sent; from then on a stop waits for its response. */
    synchronized boolean beginSubmitting() {
        if (ended || (state != TakeState.PREPARING && state != TakeState.SUBMITTING)) {
            return false;
        }
        state = TakeState.SUBMITTING;
        return true;
    }

    /** Records that the submission certainly created no job; a stop requested meanwhile ends the take now. */
    void submittedNothing() {
        goOn(TakeState.SUBMITTING, TakeState.PREPARING);
    }

    /** Sets the ledger entry of the take. */
    synchronized void entry(String id) {
        entry = id;
    }

    /**
     * Records that the submission is being resolved. From then on a stop ends the take; one requested meanwhile ends it
     * now.
     *
     * @param reason why the outcome is not known
     */
    void inDoubt(String about, String reason) {
        synchronized (this) {
            if (ended) {
                return;
            }
            entry = about;
            doubt = reason;
        }
        goOn(null, TakeState.IN_DOUBT);
    }

    /** Records that the submission in doubt certainly created no job, so that the take can be submitted again. */
    void resolvedAsNothing() {
        goOn(TakeState.IN_DOUBT, TakeState.PREPARING);
    }

    /**
     * Records that the service has accepted the submission; a stop requested meanwhile ends the take now.
     *
     * @param notRecorded why the job could not be recorded, so that the next run will not find it; null when it was
     */
    void accepted(String id, @Nullable KlingException notRecorded) {
        synchronized (this) {
            if (ended) {
                return;
            }
            jobId = id;
            unrecorded = notRecorded;
        }
        goOn(null, TakeState.SUBMITTED);
    }

    private void goOn(@Nullable TakeState from, TakeState to) {
        RunTermination waiting;
        synchronized (this) {
            if (ended || (from != null && state != from)) {
                return;
            }
            state = to;
            waiting = stop;
        }
        if (waiting != null) {
            stop(waiting);
        }
    }

    /** Returns the entry whose job is not recorded; null when there is none. */
    synchronized @Nullable String unrecordedEntry() {
        return unrecorded == null ? null : entry;
    }

    /** Records that the job is in the ledger now. */
    synchronized void recorded() {
        unrecorded = null;
    }

    synchronized void jobStatus(String label) {
        jobStatus = label;
    }

    synchronized boolean isOver() {
        return ended;
    }

    synchronized boolean isAccepted() {
        return jobId != null;
    }

    void stop(RunTermination reason) {
        TakeOutcome last;
        synchronized (this) {
            stop = reason;
            last = switch (state) {
                case PREPARING -> ended(TakeState.NOT_SUBMITTED, null, reason.before(take));
                case IN_DOUBT -> ended(TakeState.IN_DOUBT, null, reason.inDoubt(take, doubt));
                case SUBMITTED ->
                    ended(
                            TakeState.SUBMITTED,
                            null,
                            unrecorded != null ? unrecorded : reason.after(take, String.valueOf(jobId), jobStatus));
                default -> null;
            };
        }
        complete(last);
    }

    /** Ends the take if nothing has been sent. */
    void endUnsent(KlingException reason) {
        TakeOutcome last;
        synchronized (this) {
            last = state == TakeState.PREPARING ? ended(TakeState.NOT_SUBMITTED, null, reason) : null;
        }
        complete(last);
    }

    /** Ends the take, unless it has ended. */
    void end(TakeState how, @Nullable Path file, @Nullable KlingException error) {
        TakeOutcome last;
        synchronized (this) {
            last = ended(how, file, error == null ? unrecorded : error);
        }
        complete(last);
    }

    private @Nullable TakeOutcome ended(TakeState how, @Nullable Path file, @Nullable KlingException error) {
        if (ended) {
            return null;
        }
        ended = true;
        return new TakeOutcome(take, how, jobId, file, error, entry);
    }

    /** Called outside the lock, as it runs the code of callers that wait for the outcome. */
    private void complete(@Nullable TakeOutcome last) {
        if (last != null) {
            outcome.complete(last);
        }
    }
}
