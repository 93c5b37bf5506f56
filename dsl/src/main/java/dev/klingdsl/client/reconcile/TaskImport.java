package dev.klingdsl.client.reconcile;

import dev.klingdsl.api.TaskListing;
import dev.klingdsl.api.dto.TaskRow;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.ledger.Purchase;
import dev.klingdsl.ledger.store.SubmissionLedger;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.request.json.RedactedRequestJson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Brings jobs into the ledger that were submitted elsewhere. */
public record TaskImport(TaskListing listing, SubmissionRecorder recorder, Executor executor) {

    /** Enters every job of the account that no entry has. */
    public CompletableFuture<List<LedgerEntry>> importTasks() {
        return listing.since(Instant.EPOCH).thenApplyAsync(this::enter, executor);
    }

    private List<LedgerEntry> enter(List<TaskRow> rows) {
        Set<String> owned = ledger().owned(
                        recorder.account(),
                        rows.stream().map(row -> row.task().uniqueId()).collect(Collectors.toSet()));
        List<LedgerEntry> entered = new ArrayList<>();
        // The list begins with the newest, the ledger with the oldest.
        for (int index = rows.size() - 1; index >= 0; index--) {
            TaskRow row = rows.get(index);
            if (!owned.contains(row.task().uniqueId())) {
                entered.add(enter(row));
            }
        }
        return entered;
    }

    private LedgerEntry enter(TaskRow row) {
        Instant created = row.task().createdAt();
        Instant at = created == null ? recorder.now() : created.minus(recorder.ahead());
        LedgerEntry entry = ledger().record(purchase(row), row.task().uniqueId(), at);
        return ledger().updateProgress(entry.id(), recorder.progress(entry.progress(), row.status()));
    }

    private Purchase purchase(TaskRow row) {
        String json = row.task().body().toRequest();
        String fingerprint;
        int seconds;
        try {
            VideoRequest request = RedactedRequestJson.read(json);
            fingerprint = request.fingerprint();
            seconds = request.duration();
        } catch (IllegalArgumentException e) {
            // Of a kind that this version does not know: nothing else is the same purchase.
            fingerprint = "task:" + row.task().uniqueId();
            seconds = 0;
        }
        Provenance provenance = new Provenance("imported", Map.of(), "task", 1, null, null);
        return new Purchase(recorder.account(), provenance, fingerprint, json, json, seconds, null);
    }

    private SubmissionLedger ledger() {
        return recorder.ledger();
    }
}
