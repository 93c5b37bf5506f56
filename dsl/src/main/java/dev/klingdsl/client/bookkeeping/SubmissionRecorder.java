package dev.klingdsl.client.bookkeeping;

import dev.klingdsl.account.Account;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.JobMissingException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.OpenResult;
import dev.klingdsl.ledger.store.PurchaseRequest;
import dev.klingdsl.ledger.store.StaleEntryException;
import dev.klingdsl.ledger.store.SubmissionLedger;
import dev.klingdsl.text.Redaction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Records the submissions of one client in the ledger: the intent before anything is sent, the response after it, and
 * the progress of the job.
 *
 * @param account the account of the submissions
 * @param skew how far the server's clock is ahead of this machine's, once it is known
 */
public record SubmissionRecorder(
        SubmissionLedger ledger, Account account, Clock clock, Supplier<Optional<Duration>> skew) {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionRecorder.class);

    /** Returns how far the server's clock is ahead; zero when not known. */
    public Duration ahead() {
        return skew.get().orElse(Duration.ZERO);
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Records the intent, unless another entry stands for the purchase.
     *
     * @param repeats the submission to repeat, which certainly created no job; null for a first one
     */
    public OpenResult open(PurchaseRequest request, @Nullable LedgerEntry repeats) {
        PurchaseRequest timed = request.withServerAhead(skew.get().orElse(null));
        return repeats != null && repeats.state().status().isRepeatable()
                ? ledger.reopen(repeats.id(), timed)
                : ledger.open(timed);
    }

    /**
     * Confirms this process's lease on an intent; must be called right before anything is sent.
     *
     * @throws CancelledException if another process has taken the intent over
     */
    public void confirm(LedgerEntry intent) {
        if (!ledger.confirm(intent.id())) {
            throw new CancelledException("nothing was submitted: this process stood still for so long that another one"
                    + " took over; run the same again");
        }
    }

    /**
     * Records the job of a submission, also when the submission is in doubt or under review by now.
     *
     * @throws LedgerException if the ledger cannot be written, or contains another outcome
     */
    public void accepted(String id, String jobId, @Nullable String traceId) {
        SubmissionState state = new SubmissionState.Accepted(jobId);
        try {
            advance(id, SubmissionStatus.INTENT, state, traceId);
        } catch (LedgerException e) {
            throw new LedgerException(
                    "job " + jobId + " was accepted and is charged, but the ledger was not told: " + e.getMessage()
                            + "; note the job's id; running the same again finds it",
                    e);
        }
    }

    private void advance(String id, SubmissionStatus from, SubmissionState to, @Nullable String traceId) {
        try {
            ledger.advance(id, from, to, traceId);
        } catch (StaleEntryException e) {
            if (!to.equals(e.current().state())) {
                ledger.advance(id, e.current().state().status(), to, traceId);
            }
        }
    }

    /**
     * Records that a submission created no job, or possibly none.
     *
     * @param elapsed the time since the intent was recorded, by a monotonic clock
     * @return the entry as it is now; empty if the ledger could not be written: the intent then stays, and expires into
     *     one in doubt
     */
    public Optional<LedgerEntry> notAccepted(LedgerEntry intent, KlingException reason, Duration elapsed) {
        try {
            return Optional.of(ledger.advance(
                    intent.id(),
                    SubmissionStatus.INTENT,
                    stateAfter(reason, intent.openedAt().plus(elapsed)),
                    traceId(reason)));
        } catch (StaleEntryException e) {
            return Optional.of(e.current());
        } catch (LedgerException e) {
            LOG.warn("Submission {}: its end could not be recorded: {}", intent.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private SubmissionState stateAfter(KlingException reason, Instant atLeast) {
        if (reason instanceof SubmissionInDoubtException doubt) {
            String hidden = text(doubt.getCause() == null ? doubt : doubt.getCause());
            // A clock that was set back meanwhile must not make the submission look older than it is.
            return new SubmissionState.InDoubt(hidden, now().isBefore(atLeast) ? atLeast : now());
        }
        return reason instanceof ApiException refusal
                ? new SubmissionState.Rejected(refusal.code(), refusal.serviceMessage())
                : new SubmissionState.Unsent(text(reason));
    }

    private static String text(Throwable reason) {
        return String.valueOf(reason.getMessage());
    }

    private static @Nullable String traceId(KlingException reason) {
        Throwable answered = reason instanceof SubmissionInDoubtException ? reason.getCause() : reason;
        return answered instanceof ApiException refusal ? refusal.traceId() : null;
    }

    /**
     * Records the progress of a job, if the ledger has an entry for it. Best effort, as the service has the current
     * status.
     */
    public void update(Submission job, UnaryOperator<JobProgress> change) {
        try {
            ledger.findByJob(account, job.id())
                    .ifPresent(entry -> ledger.updateProgress(entry.id(), change.apply(entry.progress())));
        } catch (LedgerException e) {
            LOG.warn(
                    "Job {} (trace_id {}): its progress could not be recorded: {}",
                    job.id(),
                    job.traceId(),
                    e.getMessage());
        }
    }

    /** Records that the service does not list a job any more, so that it needs a manual review. */
    public void missing(Submission job, JobMissingException reason) {
        update(job, known -> known.vanished(String.valueOf(reason.getMessage())));
    }

    /** Returns the progress of a job updated by its status. */
    public JobProgress progress(JobProgress known, JobStatus status) {
        if (status instanceof JobStatus.Succeeded succeeded) {
            return known.succeeded(
                    succeeded.outputs().stream().map(Redaction::url).toList(), now());
        }
        return status instanceof JobStatus.Failed failed ? known.failed(failed.reason(), now()) : known;
    }
}
