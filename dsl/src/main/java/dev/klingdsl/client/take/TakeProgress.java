package dev.klingdsl.client.take;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.run.TakeOutcome;
import dev.klingdsl.run.TakeOutcome.State;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * How far a take has come, and the one place where it ends: by itself or by a stop, whichever is first. A stop never
 * ends it between the sending of a submission and its answer. Thread-safe.
 */
public final class TakeProgress {
    private enum Phase {
        PREPARING,
        SUBMITTING,
        IN_DOUBT,
        ACCEPTED,
        ENDED
    }

    private final TakeId take;
    private final CompletableFuture<TakeOutcome> outcome = new CompletableFuture<>();
    private Phase phase = Phase.PREPARING;
    private @Nullable RunTermination stop;
    private @Nullable String jobId;
    private @Nullable String entry;
    private String doubt = "";
    private @Nullable KlingException unnoted;
    private String state = "submitted";

    public TakeProgress(TakeId take) {
        this.take = take;
    }

    public CompletableFuture<TakeOutcome> outcome() {
        return outcome;
    }

    /** Returns true when the submission may be sent; from then on a stop waits for its answer. */
    public synchronized boolean beginSubmitting() {
        if (phase != Phase.PREPARING) {
            return false;
        }
        phase = Phase.SUBMITTING;
        return true;
    }

    /** Notes that certainly nothing came of the submission; a stop that came meanwhile ends the take now. */
    public void submittedNothing() {
        RunTermination waiting;
        synchronized (this) {
            if (phase != Phase.SUBMITTING) {
                return;
            }
            phase = Phase.PREPARING;
            waiting = stop;
        }
        if (waiting != null) {
            stop(waiting);
        }
    }

    /** Notes which entry of the ledger the take is about. */
    public synchronized void entry(String id) {
        entry = id;
    }

    /**
     * Notes that the submission's outcome is looked for; a stop ends the take from then on, now if it came meanwhile.
     *
     * @param reason why it is not known
     */
    public void inDoubt(String reason) {
        RunTermination waiting;
        synchronized (this) {
            if (phase == Phase.ENDED) {
                return;
            }
            phase = Phase.IN_DOUBT;
            doubt = reason;
            waiting = stop;
        }
        if (waiting != null) {
            stop(waiting);
        }
    }

    /** Notes that certainly nothing came of what was in doubt, so that it can be submitted again. */
    public synchronized void settledAsNothing() {
        if (phase == Phase.IN_DOUBT) {
            phase = Phase.PREPARING;
        }
    }

    /** Returns the entry that is not written down as accepted; null when there is none. */
    public synchronized @Nullable String unnotedEntry() {
        return unnoted == null ? null : entry;
    }

    /** Notes that the job is written down after all. */
    public synchronized void noted() {
        unnoted = null;
    }

    /**
     * Notes the job; a stop that came meanwhile ends the take now.
     *
     * @param notNoted why the next run will not find the job; null when it will
     */
    public void accepted(String id, @Nullable KlingException notNoted) {
        RunTermination waiting;
        synchronized (this) {
            if (phase == Phase.ENDED) {
                return;
            }
            phase = Phase.ACCEPTED;
            jobId = id;
            unnoted = notNoted;
            waiting = stop;
        }
        if (waiting != null) {
            stop(waiting);
        }
    }

    public synchronized void state(String label) {
        state = label;
    }

    public synchronized boolean isOver() {
        return phase == Phase.ENDED;
    }

    public void stop(RunTermination reason) {
        TakeOutcome ended;
        synchronized (this) {
            stop = reason;
            if (phase == Phase.PREPARING) {
                ended = new TakeOutcome(take, State.NOT_SUBMITTED, null, null, reason.before(take), entry);
            } else if (phase == Phase.IN_DOUBT) {
                ended = new TakeOutcome(take, State.IN_DOUBT, null, null, reason.inDoubt(take, doubt), entry);
            } else if (phase == Phase.ACCEPTED && jobId != null) {
                KlingException error = unnoted != null ? unnoted : reason.after(take, jobId, state);
                ended = new TakeOutcome(take, State.SUBMITTED, jobId, null, error, entry);
            } else {
                return;
            }
            phase = Phase.ENDED;
        }
        outcome.complete(ended);
    }

    /** Ends the take if nothing of it has been sent. */
    public void endUnsent(KlingException reason) {
        synchronized (this) {
            if (phase != Phase.PREPARING) {
                return;
            }
            phase = Phase.ENDED;
        }
        outcome.complete(new TakeOutcome(take, State.NOT_SUBMITTED, null, null, reason, entry));
    }

    /** Ends the take, unless it has ended. */
    public void end(State how, @Nullable Path file, @Nullable KlingException error) {
        TakeOutcome ended;
        synchronized (this) {
            if (phase == Phase.ENDED) {
                return;
            }
            phase = Phase.ENDED;
            ended = new TakeOutcome(take, how, jobId, file, error == null ? unnoted : error, entry);
        }
        outcome.complete(ended);
    }
}
