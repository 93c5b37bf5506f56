package dev.klingdsl.client;

import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.Ledger;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.Outcome;
import dev.klingdsl.ledger.StateName;
import dev.klingdsl.ledger.SubmissionState;

import java.time.Clock;
import java.util.List;

/** Decides what of the ledger can be gone on with, and what can be paid for once more. */
record GivingUp(Ledger ledger, Clock clock) {

    /** Returns what of these can be resumed; refuses what has ended without anything left to do. */
    List<Entry> resumable(List<Entry> entries) {
        for (Entry entry : entries) {
            boolean ended = entry.state().name() == StateName.REJECTED
                    || (entry.state().name() == StateName.ACCEPTED
                            && entry.progress().outcome() == Outcome.FAILED);
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

    /** Gives up what these entries stood for, and returns them as what can be bought again. */
    List<Entry> givenUp(List<Entry> entries) {
        entries.forEach(GivingUp::refuseToRepeat);
        return entries.stream().map(this::giveUp).toList();
    }

    private static void refuseToRepeat(Entry entry) {
        StateName state = entry.state().name();
        boolean open = state == StateName.INTENT || state == StateName.IN_DOUBT;
        boolean good = state == StateName.ACCEPTED
                && (entry.progress().outcome() == Outcome.RUNNING
                        || entry.progress().outcome() == Outcome.SUCCEEDED);
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

    private Entry giveUp(Entry entry) {
        if (entry.state().name() == StateName.NEEDS_REVIEW) {
            return ledger.advance(entry.id(), StateName.NEEDS_REVIEW, new SubmissionState.Absent(), null);
        }
        return entry.progress().outcome() == Outcome.VANISHED
                ? ledger.note(
                        entry.id(),
                        entry.progress()
                                .failed(
                                        "the service does not know it any more, and it was paid for again",
                                        clock.instant()))
                : entry;
    }

    private static String id(Entry entry) {
        TakeId take = new TakeId(
                entry.purchase().provenance().step(),
                entry.purchase().provenance().take());
        return entry.id() + " ('" + take + "')";
    }
}
