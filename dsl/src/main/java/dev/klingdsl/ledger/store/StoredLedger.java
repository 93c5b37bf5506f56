package dev.klingdsl.ledger.store;

import dev.klingdsl.account.Account;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.LedgerEntry.Lease;
import dev.klingdsl.ledger.Purchase;
import dev.klingdsl.ledger.Spending;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.OpenResult.Existing;
import dev.klingdsl.ledger.store.OpenResult.Opened;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of the ledger, over any store that lets one writer in at a time. */
public final class StoredLedger implements SubmissionLedger {
    private static final Set<SubmissionStatus> REPEATABLE =
            EnumSet.of(SubmissionStatus.UNSENT, SubmissionStatus.ABSENT);

    private final Store store;
    private final LedgerSettings settings;
    private final UploadCache uploads;

    /** Creates a ledger over a store, which is closed with it. */
    public StoredLedger(Store store, LedgerSettings settings) {
        this.store = store;
        this.settings = settings;
        this.uploads = new UploadCache(store, settings.clock());
    }

    /** Returns a ledger that is gone with the process. */
    public static StoredLedger inMemory(LedgerSettings settings) {
        return new StoredLedger(new MemoryStore(), settings);
    }

    @Override
    public OpenResult open(PurchaseRequest order) {
        return store.write(rows -> {
            SameFingerprint equal = SameFingerprint.of(order.purchase(), rows);
            Optional<LedgerEntry> standing = order.fresh() ? Optional.empty() : equal.standing(order.unusable());
            if (standing.isPresent()) {
                return new Existing(standing.get());
            }
            order.checkBudget(rows);
            return new Opened(insert(rows, order, order.fresh() ? equal.newSlot() : equal.freeSlot(), null));
        });
    }

    @Override
    public OpenResult reopen(String id, PurchaseRequest order) {
        return store.write(rows -> {
            LedgerEntry ended = entry(rows, id);
            if (!ended.state().status().isRepeatable()) {
                throw new StaleEntryException(ended, REPEATABLE);
            }
            SameFingerprint equal = SameFingerprint.of(order.purchase(), rows);
            Optional<LedgerEntry> next = rows.findRetryOf(id);
            Optional<LedgerEntry> inPlace = equal.inSlot(ended.slot());
            Optional<LedgerEntry> standing =
                    next.or(() -> inPlace).filter(entry -> !order.unusable().contains(entry.id()));
            if (standing.isPresent()) {
                return new Existing(standing.get());
            }
            order.checkBudget(rows);
            int slot = inPlace.isPresent() ? equal.freeSlot() : ended.slot();
            return new Opened(insert(rows, order, slot, next.isPresent() ? null : id));
        });
    }

    @Override
    public LedgerEntry advance(String id, SubmissionStatus from, SubmissionState to, @Nullable String traceId) {
        if (!from.next().contains(to.status())) {
            throw new IllegalTransitionException(id, from, to.status());
        }
        return store.write(rows -> {
            LedgerEntry entry = entry(rows, id);
            if (entry.state().status() != from) {
                throw new StaleEntryException(entry, EnumSet.of(from));
            }
            checkUnowned(rows, entry, to.uniqueId());
            LedgerEntry next = entry.withState(to, traceId, now());
            rows.update(next);
            return next;
        });
    }

    @Override
    public LedgerEntry expire(String id) {
        return store.write(rows -> {
            LedgerEntry entry = entry(rows, id);
            if (entry.state().status() != SubmissionStatus.INTENT || entry.isHeld(now())) {
                return entry;
            }
            Lease lease = entry.lease();
            Instant sentBy = lease == null ? entry.openedAt() : lease.until();
            LedgerEntry next = entry.withState(
                            new SubmissionState.InDoubt(SubmissionState.InDoubt.PROCESS_ENDED, sentBy), null, now())
                    .withLease(null);
            rows.update(next);
            return next;
        });
    }

    @Override
    public boolean confirm(String id) {
        return store.write(rows -> takeLease(rows, id, EnumSet.of(SubmissionStatus.INTENT)));
    }

    @Override
    public boolean lease(String id) {
        return store.write(rows -> takeLease(rows, id, EnumSet.allOf(SubmissionStatus.class)));
    }

    private boolean takeLease(Rows rows, String id, Set<SubmissionStatus> states) {
        LedgerEntry entry = entry(rows, id);
        Lease lease = entry.lease();
        boolean others = lease != null && lease.isLive(now()) && !lease.owner().equals(settings.owner());
        if (others || !states.contains(entry.state().status())) {
            return false;
        }
        rows.update(entry.withLease(newLease()));
        return true;
    }

    @Override
    public void release(String id) {
        store.run(rows -> {
            LedgerEntry entry = entry(rows, id);
            boolean ours = entry.lease() != null && entry.lease().owner().equals(settings.owner());
            if (ours) {
                rows.update(entry.withLease(null));
            }
        });
    }

    @Override
    public LedgerEntry updateProgress(String id, JobProgress progress) {
        return store.write(rows -> {
            LedgerEntry entry = entry(rows, id);
            if (entry.state().status() != SubmissionStatus.ACCEPTED) {
                throw new StaleEntryException(entry, EnumSet.of(SubmissionStatus.ACCEPTED));
            }
            LedgerEntry next = entry.withProgress(progress);
            rows.update(next);
            return next;
        });
    }

    @Override
    public LedgerEntry record(Purchase purchase, String uniqueId, Instant at) {
        return store.write(rows -> {
            Optional<LedgerEntry> owner = ownerOf(rows, purchase.account(), uniqueId);
            if (owner.isPresent()) {
                return owner.get();
            }
            return recorded(rows, settings.ids().get(), purchase, new SubmissionState.Accepted(uniqueId), at);
        });
    }

    @Override
    public LedgerEntry recordInDoubt(String id, Purchase purchase, SubmissionState.InDoubt doubt, Instant openedAt) {
        return store.write(rows -> rows.find(id).orElseGet(() -> recorded(rows, id, purchase, doubt, openedAt)));
    }

    private LedgerEntry recorded(Rows rows, String id, Purchase purchase, SubmissionState state, Instant openedAt) {
        LedgerEntry entry = new LedgerEntry(
                id,
                rows.lastNumber() + 1,
                purchase,
                SameFingerprint.of(purchase, rows).newSlot(),
                null,
                state,
                List.of(),
                openedAt.truncatedTo(ChronoUnit.MILLIS),
                now(),
                null,
                JobProgress.running(),
                null);
        rows.insert(entry);
        return entry;
    }

    @Override
    public Optional<LedgerEntry> find(String id) {
        return store.read(rows -> rows.find(id));
    }

    @Override
    public Optional<LedgerEntry> findByJob(Account account, String uniqueId) {
        return store.read(rows -> ownerOf(rows, account, uniqueId));
    }

    @Override
    public Set<String> owned(Account account, Collection<String> uniqueIds) {
        return store.read(rows -> {
            Set<String> owned = new LinkedHashSet<>(uniqueIds);
            owned.removeIf(id -> ownerOf(rows, account, id).isEmpty());
            return owned;
        });
    }

    @Override
    public List<LedgerEntry> entries(EntryQuery query) {
        return store.read(rows -> rows.select(query));
    }

    @Override
    public List<LedgerEntry> alive(Account account, String fingerprint) {
        return store.read(rows -> SameFingerprint.of(account, fingerprint, rows).alive());
    }

    @Override
    public List<LedgerEntry> unfinished(Account account) {
        EntryQuery query = EntryQuery.all()
                .of(account)
                .inState(SubmissionStatus.INTENT, SubmissionStatus.IN_DOUBT, SubmissionStatus.ACCEPTED);
        return store.read(rows -> rows.select(query)).stream()
                .filter(entry -> !entry.isFinished())
                .sorted(Comparator.comparingLong(LedgerEntry::number))
                .toList();
    }

    @Override
    public Spending spent(Account account, Instant since) {
        return store.read(
                rows -> Spending.of(rows.select(EntryQuery.all().of(account).since(since))));
    }

    @Override
    public Optional<String> uploaded(Account account, String sha256) {
        return uploads.find(account, sha256);
    }

    @Override
    public void rememberUpload(Account account, String sha256, String url) {
        uploads.remember(account, sha256, url);
    }

    @Override
    public void forgetUpload(Account account, String sha256) {
        uploads.forget(account, sha256);
    }

    @Override
    public void close() {
        store.close();
    }

    private LedgerEntry insert(Rows rows, PurchaseRequest order, int slot, @Nullable String retryOf) {
        LedgerEntry entry = new LedgerEntry(
                settings.ids().get(),
                rows.lastNumber() + 1,
                order.purchase(),
                slot,
                retryOf,
                new SubmissionState.Intent(),
                List.of(),
                now(),
                now(),
                order.serverAhead(),
                JobProgress.running(),
                newLease());
        rows.insert(entry);
        return entry;
    }

    private static void checkUnowned(Rows rows, LedgerEntry entry, @Nullable String uniqueId) {
        if (uniqueId != null) {
            ownerOf(rows, entry.purchase().account(), uniqueId).ifPresent(owner -> {
                throw new JobAlreadyClaimedException(uniqueId, owner.id(), entry.id());
            });
        }
    }

    /** Also of a sign-in that may be the same account. */
    private static Optional<LedgerEntry> ownerOf(Rows rows, Account account, String uniqueId) {
        Optional<LedgerEntry> own = rows.findByJob(account.key(), uniqueId);
        if (own.isPresent() || account.sandbox()) {
            return own;
        }
        return rows.accounts().stream()
                .filter(key -> account.mayBe(new Account(key, false)))
                .map(key -> rows.findByJob(key, uniqueId))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static LedgerEntry entry(Rows rows, String id) {
        return rows.find(id).orElseThrow(() -> new UnknownEntryException(id));
    }

    private Lease newLease() {
        return new Lease(settings.owner(), now(), now().plus(settings.leaseTime()));
    }

    private Instant now() {
        return settings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
