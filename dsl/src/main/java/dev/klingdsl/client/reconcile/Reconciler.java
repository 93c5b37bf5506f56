package dev.klingdsl.client.reconcile;

import dev.klingdsl.api.Listing;
import dev.klingdsl.api.TaskListing;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.client.reconcile.ReconciliationRound.Group;
import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.CredentialsException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerBusyException;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerException;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.request.json.NormalizedRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Resolves submissions in doubt for all waiting callers of one client: reads the service's list repeatedly until each
 * submission is accepted, absent or needs a manual review. Thread-safe.
 *
 * <p>See {@link PendingResolutions} for waits and leases, {@link ReconciliationRound} for the evaluation of one list,
 * {@link ListingCalibration} for the reliability of the list, and {@link SubmissionMatcher} for the decisions.
 */
public final class Reconciler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    /** The interval between checks of a submission that another process handles. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int MOST_UNREADABLE = 3;

    private final SubmissionRecorder recorder;
    private final TaskListing listing;
    private final Scheduler scheduler;
    private final ReconciliationPolicy policy;
    private final ListingCalibration calibration = new ListingCalibration();
    private final PendingResolutions pending;
    /** The number of consecutive responses that were no lists. Rounds run one at a time, and only they change it. */
    private volatile int unreadable;

    private boolean running;
    private boolean closed;

    public Reconciler(
            SubmissionRecorder recorder, TaskListing listing, Scheduler scheduler, ReconciliationPolicy policy) {
        this.recorder = recorder;
        this.listing = listing;
        this.scheduler = scheduler;
        this.policy = policy;
        this.pending = new PendingResolutions(recorder.ledger(), scheduler);
    }

    /**
     * Returns the entry once it is neither in doubt nor being sent by any process. Cancelling the future ends only this
     * wait. Fails when the service cannot be reached, or the client is closed.
     */
    public synchronized CompletableFuture<LedgerEntry> resolve(String id) {
        if (closed) {
            return CompletableFuture.failedFuture(closing());
        }
        CompletableFuture<LedgerEntry> wait = pending.await(id);
        if (!running) {
            running = true;
            scheduler.execute(this::round);
        }
        return wait;
    }

    private void round() {
        try {
            List<Group> due = new ArrayList<>();
            Instant next = prepare(due);
            if (due.isEmpty()) {
                goOn(next);
                return;
            }
            Instant at = now();
            Futures.detach(listing.since(ReconciliationRound.from(recorder, due))
                    .thenAcceptAsync(read -> resolve(due, at, read), scheduler)
                    .exceptionally(failure -> {
                        failed(InternalErrorException.unwrap(failure));
                        return null;
                    }));
        } catch (RuntimeException e) {
            failed(InternalErrorException.unwrap(e));
        }
    }

    /** Ends the waits for resolved entries and collects the groups that are due; returns when to run again. */
    private Instant prepare(List<Group> due) {
        Instant next = now().plus(policy.between());
        Map<NormalizedRequest, List<LedgerEntry>> bodies = new LinkedHashMap<>();
        for (String id : pending.awaited()) {
            LedgerEntry entry = current(id);
            switch (entry.state().status()) {
                case IN_DOUBT -> bodies.computeIfAbsent(body(entry), this::inDoubt);
                case INTENT -> next = earlier(next, now().plus(PATIENCE));
                default -> pending.resolved(entry);
            }
        }
        pending.keepLeases(bodies.values().stream()
                .flatMap(List::stream)
                .map(LedgerEntry::id)
                .toList());
        for (var body : bodies.entrySet()) {
            List<LedgerEntry> entries = body.getValue();
            Instant when = pending.looks(entries).next();
            if (entries.isEmpty()) {
                // Another process has resolved it since: the next round sees it.
                next = now();
            } else if (!pending.lease(entries)) {
                next = earlier(next, now().plus(PATIENCE));
            } else if (when.isAfter(now())) {
                next = earlier(next, when);
            } else {
                due.add(new Group(body.getKey(), entries));
            }
        }
        return next;
    }

    /** Returns the current entry; an intent whose process has ended becomes one in doubt. */
    private LedgerEntry current(String id) {
        LedgerEntry entry = recorder.ledger().find(id).orElseThrow();
        boolean abandoned = entry.state().status() == SubmissionStatus.INTENT && !entry.isHeld(now());
        return abandoned ? recorder.ledger().expire(id) : entry;
    }

    private static NormalizedRequest body(LedgerEntry entry) {
        return NormalizedRequest.ofRequest(entry.purchase().request());
    }

    /** Includes submissions without a waiting caller, as any of them may own a job of an equal request. */
    private List<LedgerEntry> inDoubt(NormalizedRequest body) {
        EntryQuery open =
                EntryQuery.all().of(recorder.account()).inState(SubmissionStatus.INTENT, SubmissionStatus.IN_DOUBT);
        List<LedgerEntry> found = new ArrayList<>();
        for (LedgerEntry entry : recorder.ledger().entries(open)) {
            LedgerEntry latest = body(entry).equals(body) ? current(entry.id()) : entry;
            if (latest.state().status() == SubmissionStatus.IN_DOUBT
                    && body(latest).equals(body)) {
                found.add(0, latest);
            }
        }
        return found;
    }

    private void resolve(List<Group> groups, Instant at, Listing read) {
        unreadable = 0;
        ReconciliationRound round = new ReconciliationRound(recorder, policy, calibration, at, read);
        for (Group group : groups) {
            ReconciliationRound.Result result = round.resolve(group, pending.looks(group.entries()));
            for (LedgerEntry doubt : group.entries()) {
                pending.lastLook(doubt.id()).ifPresent(last -> round.learn(last, doubt));
                pending.looked(
                        doubt.id(), at, result.distrusted(), result.again().get(doubt.id()));
            }
        }
        goOn(now());
    }

    private void goOn(Instant next) {
        synchronized (this) {
            if (closed || pending.awaited().isEmpty()) {
                running = false;
                pending.keepLeases(List.of());
                return;
            }
        }
        if (next.isAfter(now())) {
            scheduler.at(next, this::round);
        } else {
            scheduler.execute(this::round);
        }
    }

    private void failed(KlingException reason) {
        LOG.debug("Submissions in doubt cannot be looked for: {}", reason.getMessage());
        unreadable = reason instanceof UnexpectedResponseException answer && !answer.isRetryable() ? unreadable + 1 : 0;
        boolean lasting = unreadable == MOST_UNREADABLE
                || reason instanceof CredentialsException
                || reason instanceof InternalErrorException
                || (reason instanceof ApiException refusal && !refusal.isRetryable())
                || (reason instanceof LedgerException && !(reason instanceof LedgerBusyException));
        if (lasting) {
            unreadable = 0;
            pending.failed(reason);
        }
        goOn(now().plus(policy.between()));
    }

    private static CancelledException closing() {
        return new CancelledException(
                "the client was closed while a submission was in doubt; running the same again, or"
                        + " 'kling resume', goes on looking for it");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private Instant now() {
        return scheduler.clock().instant();
    }

    /** Ends every wait; other processes may continue to resolve the submissions. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        pending.failed(closing());
        pending.keepLeases(List.of());
    }
}
