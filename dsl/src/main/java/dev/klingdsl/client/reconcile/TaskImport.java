package dev.klingdsl.client.reconcile;

import dev.klingdsl.api.dto.TaskRow;
import dev.klingdsl.client.submit.Workshop;
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
import java.util.stream.Collectors;

/** Brings jobs into the ledger that were submitted elsewhere. */
public record TaskImport(Workshop workshop) {

    /** Enters every job of the account that no entry has. */
    public CompletableFuture<List<LedgerEntry>> importTasks() {
        return workshop.api().listing().since(Instant.EPOCH).thenApplyAsync(this::enter, workshop.scheduler());
    }

    private List<LedgerEntry> enter(List<TaskRow> rows) {
        Set<String> owned = ledger().owned(
                        workshop.books().account(),
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
        Instant at = created == null
                ? workshop.now()
                : created.minus(workshop.books().ahead());
        LedgerEntry entry = ledger().enter(purchase(row), row.task().uniqueId(), at);
        return ledger().note(entry.id(), workshop.noted(entry.progress(), row.status()));
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
        return new Purchase(workshop.books().account(), provenance, fingerprint, json, json, seconds, null);
    }

    private SubmissionLedger ledger() {
        return workshop.books().ledger();
    }
}
