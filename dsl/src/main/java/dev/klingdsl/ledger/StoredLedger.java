package dev.klingdsl.ledger;

import dev.klingdsl.ledger.Opening.Existing;
import dev.klingdsl.ledger.Opening.Opened;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of the ledger, over any store that lets one writer in at a time. */
final class StoredLedger implements Ledger {
    private static final Set<StateName> REPEATABLE = EnumSet.of(StateName.UNSENT, StateName.ABSENT);

    private final Store store;
    private final LedgerSettings settings;
    private final StoredUploads uploads;

    StoredLedger(Store store, LedgerSettings settings) {
        this.store = store;
        this.settings = settings;
        this.uploads = new StoredUploads(store, settings.clock());
    }

    @Override
    public Opening open(Order order) {
        return store.write(rows -> {
            EqualPurchases equal = EqualPurchases.of(order.purchase(), rows);
            Optional<Entry> standing = order.fresh() ? Optional.empty() : equal.standing(order.unusable());
            if (standing.isPresent()) {
                return new Existing(standing.get());
            }
            checkBudget(order, rows);
            return new Opened(insert(rows, order, order.fresh() ? equal.newSlot() : equal.freeSlot(), null));
        });
    }

    @Override
    public Opening reopen(String id, Order order) {
        return store.write(rows -> {
            Entry ended = entry(rows, id);
            if (!ended.state().name().isRepeatable()) {
                throw new StaleEntryException(ended, REPEATABLE);
            }
            EqualPurchases equal = EqualPurchases.of(order.purchase(), rows);
            Optional<Entry> next = rows.findRetryOf(id);
            Optional<Entry> inPlace = equal.inSlot(ended.slot());
            Optional<Entry> standing =
                    next.or(() -> inPlace).filter(entry -> !order.unusable().contains(entry.id()));
            if (standing.isPresent()) {
                return new Existing(standing.get());
            }
            checkBudget(order, rows);
            int slot = inPlace.isPresent() ? equal.freeSlot() : ended.slot();
            return new Opened(insert(rows, order, slot, next.isPresent() ? null : id));
        });
    }

    @Override
    public Entry advance(String id, StateName from, SubmissionState to, @Nullable String traceId) {
        if (!from.next().contains(to.name())) {
            throw new IllegalTransitionException(id, from, to.name());
        }
        return store.write(rows -> {
            Entry entry = entry(rows, id);
            if (entry.state().name() != from) {
                throw new StaleEntryException(entry, EnumSet.of(from));
            }
            checkUnowned(rows, entry, to.uniqueId());
            Entry next = entry.withState(to, traceId, now());
            rows.update(next);
            return next;
        });
    }

    @Override
    public Entry seize(String id) {
        return store.write(rows -> {
            Entry entry = entry(rows, id);
            if (entry.state().name() != StateName.INTENT || entry.isHeld(now())) {
                return entry;
            }
            Hold hold = entry.hold();
            Instant sentBy = hold == null ? entry.openedAt() : hold.until();
            Entry next = entry.withState(
                            new SubmissionState.InDoubt("its process ended before the answer was recorded", sentBy),
                            null,
                            now())
                    .withHold(null);
            rows.update(next);
            return next;
        });
    }

    @Override
    public boolean confirm(String id) {
        return store.write(rows -> takeHold(rows, id, EnumSet.of(StateName.INTENT)));
    }

    @Override
    public boolean hold(String id) {
        return store.write(rows -> takeHold(rows, id, EnumSet.allOf(StateName.class)));
    }

    private boolean takeHold(Rows rows, String id, Set<StateName> states) {
        Entry entry = entry(rows, id);
        Hold hold = entry.hold();
        boolean others = hold != null && hold.isLive(now()) && !hold.owner().equals(settings.owner());
        if (others || !states.contains(entry.state().name())) {
            return false;
        }
        rows.update(entry.withHold(newHold()));
        return true;
    }

    @Override
    public void release(String id) {
        boolean unused = store.write(rows -> {
            Entry entry = entry(rows, id);
            boolean ours = entry.hold() != null && entry.hold().owner().equals(settings.owner());
            if (ours) {
                rows.update(entry.withHold(null));
            }
            return ours;
        });
    }

    @Override
    public Entry note(String id, Progress progress) {
        return store.write(rows -> {
            Entry entry = entry(rows, id);
            if (entry.state().name() != StateName.ACCEPTED) {
                throw new StaleEntryException(entry, EnumSet.of(StateName.ACCEPTED));
            }
            Entry next = entry.withProgress(progress);
            rows.update(next);
            return next;
        });
    }

    @Override
    public Entry enter(Purchase purchase, String uniqueId, Instant at) {
        return store.write(rows -> {
            Optional<Entry> owner = rows.findByJob(purchase.account().key(), uniqueId);
            if (owner.isPresent()) {
                return owner.get();
            }
            return entered(rows, settings.ids().get(), purchase, new SubmissionState.Accepted(uniqueId), at);
        });
    }

    @Override
    public Entry enterInDoubt(String id, Purchase purchase, SubmissionState.InDoubt doubt, Instant openedAt) {
        return store.write(rows -> rows.find(id).orElseGet(() -> entered(rows, id, purchase, doubt, openedAt)));
    }

    private Entry entered(Rows rows, String id, Purchase purchase, SubmissionState state, Instant openedAt) {
        Entry entry = new Entry(
                id,
                rows.lastNumber() + 1,
                purchase,
                EqualPurchases.of(purchase, rows).newSlot(),
                null,
                state,
                List.of(),
                openedAt.truncatedTo(ChronoUnit.MILLIS),
                now(),
                null,
                Progress.running(),
                null);
        rows.insert(entry);
        return entry;
    }

    @Override
    public Optional<Entry> find(String id) {
        return store.read(rows -> rows.find(id));
    }

    @Override
    public Optional<Entry> findByJob(Account account, String uniqueId) {
        return store.read(rows -> rows.findByJob(account.key(), uniqueId));
    }

    @Override
    public Set<String> owned(Account account, Collection<String> uniqueIds) {
        return store.read(rows -> {
            Set<String> owned = new LinkedHashSet<>(uniqueIds);
            owned.removeIf(id -> rows.findByJob(account.key(), id).isEmpty());
            return owned;
        });
    }

    @Override
    public List<Entry> entries(EntryQuery query) {
        return store.read(rows -> rows.select(query));
    }

    @Override
    public List<Entry> alive(Account account, String fingerprint) {
        return store.read(rows -> EqualPurchases.of(account, fingerprint, rows).alive());
    }

    @Override
    public List<Entry> unfinished(Account account) {
        EntryQuery query =
                EntryQuery.all().of(account).inState(StateName.INTENT, StateName.IN_DOUBT, StateName.ACCEPTED);
        List<Entry> found = store.read(rows -> rows.select(query)).stream()
                .filter(entry -> !entry.isFinished())
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        Collections.reverse(found);
        return List.copyOf(found);
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
    public boolean isDurable() {
        return store.isDurable();
    }

    @Override
    public void close() {
        store.close();
    }

    private Entry insert(Rows rows, Order order, int slot, @Nullable String retryOf) {
        Entry entry = new Entry(
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
                Progress.running(),
                newHold());
        rows.insert(entry);
        return entry;
    }

    private static void checkBudget(Order order, Rows rows) {
        Budget budget = order.budget();
        if (budget != null) {
            EntryQuery window = EntryQuery.all().of(order.purchase().account()).since(budget.since());
            budget.check(Spending.of(rows.select(window)), order.purchase());
        }
    }

    private static void checkUnowned(Rows rows, Entry entry, @Nullable String uniqueId) {
        if (uniqueId != null) {
            rows.findByJob(entry.purchase().account().key(), uniqueId).ifPresent(owner -> {
                throw new UniqueIdTakenException(uniqueId, owner.id(), entry.id());
            });
        }
    }

    private static Entry entry(Rows rows, String id) {
        return rows.find(id).orElseThrow(() -> new UnknownEntryException(id));
    }

    private Hold newHold() {
        return new Hold(settings.owner(), now(), now().plus(settings.holdTime()));
    }

    private Instant now() {
        return settings.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
