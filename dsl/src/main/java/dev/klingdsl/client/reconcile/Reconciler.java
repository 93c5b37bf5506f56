package dev.klingdsl.client.reconcile;

import dev.klingdsl.api.TaskListing;
import dev.klingdsl.api.dto.TaskRow;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
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
 * Finds out what became of submissions in doubt, for all who wait for it in one client: reads the service's list, again
 * and again, until the ledger can say accepted, absent or that a person has to look. Thread-safe.
 */
public final class Reconciler implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    /** Between two looks at what another process is doing. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int MOST_UNREADABLE = 3;

    private final SubmissionRecorder books;
    private final TaskListing listing;
    private final Scheduler scheduler;
    private final ReconciliationPolicy rules;
    private final ListingLag lag = new ListingLag();
    private final LookTimes times = new LookTimes();
    private final SettlingHolds holds;
    private final SettlingWaits waits;
    /** Lists in a row that were none; only rounds count, one after the other. */
    private volatile int unreadable;

    private boolean running;
    private boolean closed;

    public Reconciler(SubmissionRecorder books, TaskListing listing, Scheduler scheduler, ReconciliationPolicy rules) {
        this.books = books;
        this.listing = listing;
        this.scheduler = scheduler;
        this.rules = rules;
        this.holds = new SettlingHolds(books.ledger());
        this.waits = new SettlingWaits(scheduler);
    }

    /**
     * Returns the entry once it is neither in doubt nor under way in any process. Cancelling the future ends only this
     * wait. Fails when the service cannot be asked, or the client is closed.
     */
    public synchronized CompletableFuture<LedgerEntry> resolve(String id) {
        if (closed) {
            return CompletableFuture.failedFuture(closing());
        }
        CompletableFuture<LedgerEntry> wait = waits.add(id);
        if (!running) {
            running = true;
            scheduler.execute(this::round);
        }
        return wait;
    }

    private void round() {
        try {
            List<SettlingGroup> due = new ArrayList<>();
            Instant next = prepare(due);
            if (due.isEmpty()) {
                goOn(next);
                return;
            }
            Instant at = now();
            var unused = listing.since(ReconciliationRound.from(books, rules, due))
                    .thenAcceptAsync(rows -> goOn(decide(due, at, rows)), scheduler)
                    .exceptionally(failure -> {
                        failed(InternalErrorException.unwrap(failure));
                        return null;
                    });
        } catch (RuntimeException e) {
            failed(InternalErrorException.unwrap(e));
        }
    }

    /** Tells of what is settled and collects what has to be looked for now; returns when to come back. */
    private Instant prepare(List<SettlingGroup> due) {
        Instant next = now().plus(rules.between());
        Map<NormalizedRequest, List<LedgerEntry>> bodies = new LinkedHashMap<>();
        for (String id : waits.ids()) {
            LedgerEntry entry = current(id);
            if (entry.state().status() == SubmissionStatus.IN_DOUBT) {
                bodies.computeIfAbsent(body(entry), this::inDoubt);
            } else if (entry.state().status() == SubmissionStatus.INTENT) {
                next = earlier(next, now().plus(PATIENCE));
            } else {
                waits.settled(entry);
            }
        }
        holds.keepOnly(bodies.values().stream()
                .flatMap(List::stream)
                .map(LedgerEntry::id)
                .toList());
        for (var body : bodies.entrySet()) {
            if (body.getValue().isEmpty()) {
                // Another process has settled it since it was looked at: the next round tells of it.
                next = now();
                continue;
            }
            Instant when = times.next(body.getValue());
            if (!holds.take(body.getValue())) {
                next = earlier(next, now().plus(PATIENCE));
            } else if (when.isAfter(now())) {
                next = earlier(next, when);
            } else {
                due.add(new SettlingGroup(body.getKey(), body.getValue()));
            }
        }
        return next;
    }

    /** Returns an entry as it is; an intent whose process is gone is in doubt. */
    private LedgerEntry current(String id) {
        LedgerEntry entry = books.ledger().find(id).orElseThrow();
        boolean abandoned = entry.state().status() == SubmissionStatus.INTENT && !entry.isHeld(now());
        return abandoned ? books.ledger().expire(id) : entry;
    }

    private static NormalizedRequest body(LedgerEntry entry) {
        return NormalizedRequest.ofRequest(entry.purchase().request());
    }

    /** Also those that nobody waits for here: equal bodies share their jobs. */
    private List<LedgerEntry> inDoubt(NormalizedRequest body) {
        EntryQuery open =
                EntryQuery.all().of(books.account()).inState(SubmissionStatus.INTENT, SubmissionStatus.IN_DOUBT);
        List<LedgerEntry> found = new ArrayList<>();
        for (LedgerEntry entry : books.ledger().entries(open)) {
            LedgerEntry latest = body(entry).equals(body) ? current(entry.id()) : entry;
            if (latest.state().status() == SubmissionStatus.IN_DOUBT
                    && body(latest).equals(body)) {
                found.add(0, latest);
            }
        }
        return found;
    }

    private Instant decide(List<SettlingGroup> groups, Instant at, List<TaskRow> rows) {
        unreadable = 0;
        ReconciliationRound round = new ReconciliationRound(books, rules, lag, at, rows);
        for (SettlingGroup group : groups) {
            Map<String, Instant> again = round.decide(group, 1 + times.looks(group.entries()));
            for (LedgerEntry doubt : group.entries()) {
                times.last(doubt.id()).ifPresent(last -> round.learn(last, doubt));
                times.note(doubt.id(), at, again.get(doubt.id()));
            }
        }
        return now();
    }

    private void goOn(Instant next) {
        synchronized (this) {
            if (closed || waits.ids().isEmpty()) {
                running = false;
                holds.keepOnly(List.of());
                return;
            }
        }
        if (next.isAfter(now())) {
            Scheduler.Alarm unused = scheduler.at(next, this::round);
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
            waits.fail(reason);
        }
        goOn(now().plus(rules.between()));
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

    /** Ends every wait; others may go on looking. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        waits.fail(closing());
        holds.keepOnly(List.of());
    }
}
