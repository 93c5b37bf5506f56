package dev.klingdsl.client.bookkeeping;

import dev.klingdsl.account.Account;
import dev.klingdsl.api.dto.SubmitResponse;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.job.Submission;
import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.StaleEntryException;
import dev.klingdsl.ledger.store.SubmissionLedger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The ledger as one client keeps it.
 *
 * @param account whose submissions
 * @param skew how far the server's clock is ahead of this machine's, once it is known
 */
public record SubmissionRecorder(
        SubmissionLedger ledger, Account account, Clock clock, Supplier<Optional<Duration>> skew) {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionRecorder.class);

    /** Returns how far the server's clock is ahead, as far as is known. */
    public Duration ahead() {
        return skew.get().orElse(Duration.ZERO);
    }

    /**
     * Writes the job of a submission down, also when others took its answer for lost meanwhile.
     *
     * @throws LedgerException if the ledger cannot be written, or says something else
     */
    public LedgerEntry accepted(String id, SubmitResponse answer) {
        SubmissionState state = new SubmissionState.Accepted(answer.id());
        try {
            return ledger.advance(id, SubmissionStatus.INTENT, state, answer.traceId());
        } catch (StaleEntryException e) {
            if (state.equals(e.current().state())) {
                return e.current();
            }
            return ledger.advance(id, e.current().state().name(), state, answer.traceId());
        }
    }

    /** Writes down why a submission has no job, or perhaps none. */
    public LedgerEntry notAccepted(String id, KlingException reason) {
        try {
            return ledger.advance(id, SubmissionStatus.INTENT, state(reason), traceId(reason));
        } catch (StaleEntryException e) {
            return e.current();
        }
    }

    private SubmissionState state(KlingException reason) {
        if (reason instanceof SubmissionInDoubtException doubt) {
            String hidden = text(doubt.getCause() == null ? doubt : doubt.getCause());
            return new SubmissionState.InDoubt(hidden, clock.instant());
        }
        return reason instanceof ApiException refusal
                ? new SubmissionState.Rejected(refusal.code(), refusal.serviceMessage())
                : new SubmissionState.Unsent(text(reason));
    }

    private static String text(Throwable reason) {
        return String.valueOf(reason.getMessage());
    }

    private static @Nullable String traceId(KlingException reason) {
        Throwable told = reason instanceof SubmissionInDoubtException ? reason.getCause() : reason;
        return told instanceof ApiException refusal ? refusal.traceId() : null;
    }

    /** Writes down how a job is doing, if the ledger knows it. That this fails costs nobody anything. */
    public void note(Submission job, UnaryOperator<JobProgress> change) {
        try {
            ledger.findByJob(account, job.id())
                    .ifPresent(entry -> ledger.note(entry.id(), change.apply(entry.progress())));
        } catch (LedgerException e) {
            LOG.warn(
                    "Job {} (trace_id {}): the ledger was not told how it is doing: {}",
                    job.id(),
                    job.traceId(),
                    e.getMessage());
        }
    }
}
