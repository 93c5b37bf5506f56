package dev.klingdsl.client.take;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.run.TakeOutcome;
import dev.klingdsl.run.TakeState;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * How far a take has come, and the one place where it ends: by itself or by a stop, whichever is first. A stop never ends
 * it between the sending of a submission and its answer. Thread-safe.
 */
final class TakeProgress {
    private final TakeId take;
    private final CompletableFuture<TakeOutcome> outcome = new CompletableFuture<>();
    private TakeState state = TakeState.PREPARING;
    /** Set before the outcome completes, under the lock: what comes later changes nothing. */
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

    /** Returns true when the submission may be sent; from then on a stop waits for its answer. */
    synchronized boolean beginSubmitting() {
        if (ended || (state != TakeState.PREPARING && state != TakeState.SUBMITTING)) {
            return false;
        }
        state = TakeState.SUBMITTING;
        return true;
    }

    /** Certainly nothing came of the submission; a stop that came meanwhile ends the take now. */
    void submittedNothing() {
        goOn(TakeState.SUBMITTING, TakeState.PREPARING);
    }

    /** Sets which entry of the ledger the take is about. */
    synchronized void entry(String id) {
        entry = id;
    }

    /**
     * It is being found out what became of the submission; a stop ends the take from then on, now if it came meanwhile.
     *
     * @param reason why it is not known
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

    /** Certainly nothing came of what was in doubt, so that it can be submitted again. */
    void resolvedAsNothing() {
        goOn(TakeState.IN_DOUBT, TakeState.PREPARING);
    }

    /**
     * The service has accepted; a stop that came meanwhile ends the take now.
     *
     * @param notRecorded why the next run will not find the job; null when it will
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

    /** The job is recorded after all. */
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

    /** Ends the take if nothing of it has been sent. */
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

    /** Outside the lock, as it runs whatever waits for the outcome. */
    private void complete(@Nullable TakeOutcome last) {
        if (last != null) {
            outcome.complete(last);
        }
    }
}
