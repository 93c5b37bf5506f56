package dev.klingdsl.client.bookkeeping;

import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.JobOutcome;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.SubmissionLedger;

import java.time.Clock;
import java.util.List;

/** Decides which ledger entries can be resumed, and which can be paid for again. */
public record ResubmissionPolicy(SubmissionLedger ledger, Clock clock) {

    /** Returns the entries that can be resumed; rejects those that have ended and need no more work. */
    public List<LedgerEntry> resumable(List<LedgerEntry> entries) {
        for (LedgerEntry entry : entries) {
            boolean ended = entry.state().status() == SubmissionStatus.REJECTED
                    || (entry.state().status() == SubmissionStatus.ACCEPTED
                            && entry.progress().outcome() == JobOutcome.FAILED);
            if (ended) {
                throw new LedgerException(
                        "submission " + id(entry)
                                + " has ended without a video and there is nothing to wait for; 'kling" + " resubmit "
                                + entry.id() + "' pays for it again",
                        null);
            }
        }
        return entries;
    }

    /** Marks entries as given up, and returns them as entries that can be submitted again. */
    public List<LedgerEntry> givenUp(List<LedgerEntry> entries) {
        entries.forEach(ResubmissionPolicy::refuseToRepeat);
        return entries.stream().map(this::giveUp).toList();
    }

    private static void refuseToRepeat(LedgerEntry entry) {
        SubmissionStatus state = entry.state().status();
        boolean open = state == SubmissionStatus.INTENT || state == SubmissionStatus.IN_DOUBT;
        boolean good = state == SubmissionStatus.ACCEPTED
                && (entry.progress().outcome() == JobOutcome.RUNNING
                        || entry.progress().outcome() == JobOutcome.SUCCEEDED);
        if (open || good) {
            throw new LedgerException(
                    "submission " + id(entry)
                            + (open
                                    ? " is in doubt: 'kling resume' finds out first whether it was paid for"
                                    : " is paid for already: 'kling resume' or 'kling fetch' brings its video")
                            + "; nothing was submitted",
                    null);
        }
    }

    private LedgerEntry giveUp(LedgerEntry entry) {
        if (entry.state().status() == SubmissionStatus.NEEDS_REVIEW) {
            return ledger.advance(entry.id(), SubmissionStatus.NEEDS_REVIEW, new SubmissionState.Absent(), null);
        }
        return entry.progress().outcome() == JobOutcome.VANISHED
                ? ledger.updateProgress(
                        entry.id(),
                        entry.progress()
                                .failed(
                                        "the service does not know it any more, and it was paid for again",
                                        clock.instant()))
                : entry;
    }

    private static String id(LedgerEntry entry) {
        TakeId take = new TakeId(
                entry.purchase().provenance().step(),
                entry.purchase().provenance().take());
        return entry.id() + " ('" + take + "')";
    }
}
