package dev.klingdsl.client;

import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.JobOutcome;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.result.SidecarCharge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Records the charges of jobs, which the service recorder some time after a job has ended. */
record ChargeReconciler(Money money, SubmissionRecorder recorder) {
    private static final Logger LOG = LoggerFactory.getLogger(ChargeReconciler.class);
    /** Charges that are not booked by then are not expected any more. */
    private static final Duration REACH = Duration.ofDays(7);

    private static final Duration SLACK = Duration.ofDays(1);

    /** Returns the number of new charges; makes no call when none is missing. */
    CompletableFuture<Integer> book() {
        Instant now = recorder.clock().instant();
        List<LedgerEntry> open = open(now);
        if (open.isEmpty()) {
            return CompletableFuture.completedFuture(0);
        }
        // Entries are newest first. The slack allows for clocks that differ.
        Instant from = open.get(open.size() - 1).openedAt().minus(SLACK);
        return money.charges(from, now.plus(SLACK)).thenApply(charges -> book(open, charges));
    }

    private List<LedgerEntry> open(Instant now) {
        EntryQuery accepted = EntryQuery.all()
                .of(recorder.account())
                .inState(SubmissionStatus.ACCEPTED)
                .since(now.minus(REACH));
        return recorder.ledger().entries(accepted).stream()
                .filter(entry -> entry.progress().beans() == null)
                .filter(entry -> entry.progress().outcome() != JobOutcome.RUNNING)
                .toList();
    }

    private int book(List<LedgerEntry> open, Map<String, BigDecimal> charges) {
        int booked = 0;
        for (LedgerEntry entry : open) {
            BigDecimal beans = charges.get(String.valueOf(entry.uniqueId()));
            if (beans != null && book(entry, beans)) {
                booked++;
            }
        }
        return booked;
    }

    private boolean book(LedgerEntry entry, BigDecimal beans) {
        try {
            LedgerEntry now = recorder.ledger().find(entry.id()).orElse(entry);
            recorder.ledger().updateProgress(now.id(), now.progress().charged(beans));
            now.progress().files().stream().findFirst().ifPresent(file -> SidecarCharge.write(Path.of(file), beans));
            return true;
        } catch (LedgerException e) {
            LOG.debug("Submission {}: what it cost was not written down: {}", entry.id(), e.getMessage());
            return false;
        }
    }
}
