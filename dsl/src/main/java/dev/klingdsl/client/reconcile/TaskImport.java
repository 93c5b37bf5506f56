package dev.klingdsl.client.reconcile;

import dev.klingdsl.api.TaskListing;
import dev.klingdsl.api.dto.ListedTask;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.ledger.Purchase;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.SubmissionLedger;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.request.json.NormalizedRequest;
import dev.klingdsl.request.json.RedactedRequestJson;
import dev.klingdsl.request.json.RequestMatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

/** Imports jobs that were submitted elsewhere into the ledger. */
public record TaskImport(TaskListing listing, SubmissionRecorder recorder, Executor executor) {
    /** The script name of imported jobs. */
    static final String SCRIPT = "imported";

    private static final Logger LOG = LoggerFactory.getLogger(TaskImport.class);
    /** The order of entries in the ledger. */
    private static final Comparator<ListedTask> OLDEST_FIRST =
            Comparator.comparing(ListedTask::createdAt, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Imports every job of the account that no entry has, except those that may belong to a submission in doubt. */
    public CompletableFuture<List<LedgerEntry>> importTasks() {
        return listing.all().thenApplyAsync(listing -> enter(listing.tasks()), executor);
    }

    private List<LedgerEntry> enter(List<ListedTask> tasks) {
        // Doubts are read before owned jobs, so that a submission that is resolved in between keeps its job.
        List<NormalizedRequest> doubts = doubts();
        Set<String> owned = ledger().owned(
                        recorder.account(),
                        tasks.stream().map(ListedTask::uniqueId).collect(Collectors.toSet()));
        List<ListedTask> reversed = new ArrayList<>(tasks);
        // The list is newest first: of equal times, the last one is the oldest.
        Collections.reverse(reversed);
        List<LedgerEntry> entered = new ArrayList<>();
        for (ListedTask task : reversed.stream().sorted(OLDEST_FIRST).toList()) {
            if (owned.contains(task.uniqueId())) {
                continue;
            }
            if (doubts.stream().anyMatch(doubt -> doubt.match(task.body()) != RequestMatch.DIFFERENT)) {
                LOG.info("Job {} is not imported: it may be of a submission that is in doubt", task.uniqueId());
            } else {
                entered.add(enter(task));
            }
        }
        return entered;
    }

    private List<NormalizedRequest> doubts() {
        EntryQuery open = EntryQuery.all()
                .of(recorder.account())
                .inState(SubmissionStatus.INTENT, SubmissionStatus.IN_DOUBT, SubmissionStatus.NEEDS_REVIEW);
        return ledger().entries(open).stream()
                .map(entry -> NormalizedRequest.ofRequest(entry.purchase().request()))
                .toList();
    }

    private LedgerEntry enter(ListedTask task) {
        Instant created = task.createdAt();
        Instant at = created == null ? recorder.now() : created.minus(recorder.ahead());
        LedgerEntry entry = ledger().record(purchase(task), task.uniqueId(), at);
        return ledger().updateProgress(entry.id(), recorder.progress(entry.progress(), task.status()));
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
            // A kind of task that this version does not support is equal to no other purchase.
            fingerprint = "task:" + task.uniqueId();
            seconds = 0;
        }
        Provenance provenance = new Provenance(SCRIPT, Map.of(), "task", 1, null, null);
        return new Purchase(recorder.account(), provenance, fingerprint, json, json, seconds, null);
    }

    private SubmissionLedger ledger() {
        return recorder.ledger();
    }
}
