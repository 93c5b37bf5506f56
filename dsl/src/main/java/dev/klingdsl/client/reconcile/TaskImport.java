package dev.klingdsl.client.reconcile;

import dev.klingdsl.api.TaskListing;
import dev.klingdsl.api.dto.ListedTask;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.ledger.Purchase;
import dev.klingdsl.ledger.store.SubmissionLedger;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.request.json.RedactedRequestJson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/** Brings jobs into the ledger that were submitted elsewhere. */
public record TaskImport(TaskListing listing, SubmissionRecorder recorder, Executor executor) {
    /** As the ledger has its entries. */
    private static final Comparator<ListedTask> OLDEST_FIRST =
            Comparator.comparing(ListedTask::createdAt, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Enters every job of the account that no entry has. */
    public CompletableFuture<List<LedgerEntry>> importTasks() {
        return listing.all().thenApplyAsync(found -> enter(found.tasks()), executor);
    }

    private List<LedgerEntry> enter(List<ListedTask> tasks) {
        Set<String> owned = ledger().owned(
                        recorder.account(),
                        tasks.stream().map(ListedTask::uniqueId).collect(Collectors.toSet()));
        List<LedgerEntry> entered = new ArrayList<>();
        List<ListedTask> reversed = new ArrayList<>(tasks);
        // Of equal times, the last of a list that begins with the newest is the oldest.
        Collections.reverse(reversed);
        reversed.stream()
                .filter(task -> !owned.contains(task.uniqueId()))
                .sorted(OLDEST_FIRST)
                .forEach(task -> entered.add(enter(task)));
        return entered;
    }

    private LedgerEntry enter(ListedTask task) {
        Instant created = task.createdAt();
        Instant at = created == null ? recorder.now() : created.minus(recorder.ahead());
        LedgerEntry entry = ledger().enter(purchase(task), task.uniqueId(), at);
        return ledger().note(entry.id(), recorder.progress(entry.progress(), task.status()));
    }

    private Purchase purchase(ListedTask task) {
        String json = task.body().toRequest();
        String fingerprint;
        int seconds;
        try {
            VideoRequest request = RedactedRequestJson.read(json);
            fingerprint = request.fingerprint();
            seconds = request.duration();
        } catch (IllegalArgumentException e) {
            // Of a kind that this version does not know: nothing else is the same purchase.
            fingerprint = "task:" + task.uniqueId();
            seconds = 0;
        }
        Provenance provenance = new Provenance("imported", Map.of(), "task", 1, null, null);
        return new Purchase(recorder.account(), provenance, fingerprint, json, json, seconds, null);
    }

    private SubmissionLedger ledger() {
        return recorder.ledger();
    }
}
