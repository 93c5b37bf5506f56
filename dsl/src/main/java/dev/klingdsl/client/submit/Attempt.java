package dev.klingdsl.client.submit;

import dev.klingdsl.api.dto.SubmitResponse;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.store.OpenResult;
import dev.klingdsl.ledger.store.PurchaseRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One purchase on its way, in the ledger's words. Sendings that certainly made nothing, such as those over a rate limit,
 * belong to the same attempt. One thread at a time.
 */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final SubmissionRecorder books;
    private @Nullable LedgerEntry entry;

    public Attempt(SubmissionRecorder books) {
        this.books = books;
    }

    /** Returns the entry; null unless it was opened. */
    @Nullable
    public LedgerEntry entry() {
        return entry;
    }

    /**
     * Writes the purchase down, unless something else stands for it.
     *
     * @param repeats the submission that came to nothing and is repeated; null for a first one
     */
    public OpenResult open(PurchaseRequest order, @Nullable LedgerEntry repeats) {
        PurchaseRequest told = order.withServerAhead(books.skew().get().orElse(null));
        OpenResult opening = repeats != null && repeats.state().name().isRepeatable()
                ? books.ledger().reopen(repeats.id(), told)
                : books.ledger().open(told);
        if (opening instanceof OpenResult.Opened opened) {
            entry = opened.entry();
        }
        return opening;
    }

    /**
     * Has to be called right before anything is sent.
     *
     * @throws CancelledException if nothing may be sent
     */
    public void confirm() {
        LedgerEntry opened = entry;
        if (opened == null || !books.ledger().confirm(opened.id())) {
            throw new CancelledException("nothing was submitted: this process stood still for so long that another one"
                    + " took over; run the same again");
        }
    }

    /** Writes the job down, after which it is found by whoever asks. */
    public LedgerEntry accepted(SubmitResponse answer) {
        LedgerEntry opened = entry;
        if (opened == null) {
            throw new IllegalStateException("accepted without having been opened");
        }
        try {
            return books.accepted(opened.id(), answer);
        } catch (LedgerException e) {
            throw new LedgerException(
                    "job " + answer.id() + " was accepted and is charged, but the ledger was not told: "
                            + e.getMessage() + "; note the job's id; running the same again finds it",
                    e);
        }
    }

    /** Writes down that there is no job, or perhaps none; returns the entry, unless nothing was opened or written. */
    @Nullable
    public LedgerEntry failed(KlingException reason) {
        LedgerEntry opened = entry;
        entry = null;
        if (opened == null) {
            return null;
        }
        try {
            return books.notAccepted(opened.id(), reason);
        } catch (LedgerException e) {
            // It is still an intent there, which whoever comes next takes for one in doubt.
            LOG.warn("Submission {}: the ledger was not told how it ended: {}", opened.id(), e.getMessage());
            return null;
        }
    }
}
