package dev.klingdsl.client.take;

import dev.klingdsl.client.bookkeeping.ResultOwner;
import dev.klingdsl.client.bookkeeping.SidecarImport;
import dev.klingdsl.client.bookkeeping.SlotLocator;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.client.submit.Claim;
import dev.klingdsl.client.submit.PurchaseClaims;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.result.ResultFolder;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.TakeAction;
import dev.klingdsl.run.TakeAction.Kind;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides from the ledger whether a take is submitted, reused, followed or resolved; no other class decides that
 * something is paid for. Sidecars are imported into the ledger first. An entry is used for one take of a run only.
 * Thread-safe.
 */
final class ActionSelector {
    private static final int NEVER = Integer.MAX_VALUE;

    private final SubmissionRecorder recorder;
    private final RunOptions options;
    private final ResultOwner owner;
    private final ResultFolder folder;
    private final SidecarImport sidecars;
    private final Set<String> used;

    /**
     * Creates a selector.
     *
     * @param folder the folder of the plan's results
     * @param used the ids of entries that takes of this run use already; shared by the run's selectors
     */
    ActionSelector(
            SubmissionRecorder recorder, RunOptions options, ResultOwner owner, ResultFolder folder, Set<String> used) {
        this.recorder = recorder;
        this.options = options;
        this.owner = owner;
        this.folder = folder;
        this.used = used;
        this.sidecars = new SidecarImport(recorder, options, owner);
    }

    /** Returns the first action for a take, before anything is sent. */
    TakeAction begin(TakeOrigin origin) {
        synchronized (used) {
            if (!importSidecars(origin)) {
                return TakeAction.submit();
            }
            TakeAction action = choose(origin);
            // The sending process holds the claim: once this take has the claim, the outcome is known.
            return isUnderWay(action) ? TakeAction.submit() : use(action);
        }
    }

    /** Returns the action of a run, for display. */
    TakeAction preview(TakeOrigin origin) {
        synchronized (used) {
            importSidecars(origin);
            return use(choose(origin));
        }
    }

    /**
     * Returns the action while the claim is held: another process, possibly with another ledger, may have submitted the
     * same request first.
     *
     * @param repeats the submission to repeat, for which only entries that were not known before count; null for a
     *     first one
     */
    TakeAction underClaim(TakeOrigin origin, @Nullable LedgerEntry repeats) {
        synchronized (used) {
            Set<String> known = repeats == null ? Set.of() : ids(alive(origin));
            sidecars.bring(earlier(origin), true);
            return use(choose(origin, entry -> !known.contains(entry.id())));
        }
    }

    private List<LedgerEntry> alive(TakeOrigin origin) {
        return recorder.ledger().alive(recorder.account(), origin.fingerprint());
    }

    private static Set<String> ids(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::id).collect(Collectors.toSet());
    }

    /** Returns the action for an entry that stands for the take; no other take can use the entry from now on. */
    TakeAction use(LedgerEntry entry) {
        synchronized (used) {
            return use(TakeAction.of(entry));
        }
    }

    CompletableFuture<Claim> claim(TakeOrigin origin) {
        return PurchaseClaims.acquire(folder.output(), origin, owner.label());
    }

    /** Returns the ids of entries that takes use. */
    Set<String> used() {
        synchronized (used) {
            return Set.copyOf(used);
        }
    }

    ResultFolder folder() {
        return folder;
    }

    /** Returns the names of an entry's results; reserves names when it has none. */
    ResultSlot slot(LedgerEntry entry, TakeOrigin origin, int takesOfStep) {
        return new SlotLocator(folder, sidecars).slot(entry, origin, takesOfStep);
    }

    /** Releases the names of a submission that created no job. */
    void release(LedgerEntry entry, TakeOrigin origin) {
        new SlotLocator(folder, sidecars).release(entry, origin);
    }

    /** Reserves names for a submission that is about to be sent. */
    ResultSlot reserve(LedgerEntry entry, TakeOrigin origin, int takesOfStep) {
        return folder.reserve(origin, takesOfStep, sidecars.sidecar(entry));
    }

    /** Returns false while another process is submitting: the sidecars are not up to date then. */
    private boolean importSidecars(TakeOrigin origin) {
        List<ResultSlot> earlier = earlier(origin);
        if (!sidecars.hasOpen(earlier)) {
            sidecars.bring(earlier, false);
            return true;
        }
        Optional<Claim> claim = PurchaseClaims.tryAcquire(folder.output(), origin, owner.label());
        claim.ifPresent(held -> {
            try (held) {
                sidecars.bring(earlier(origin), true);
            }
        });
        return claim.isPresent();
    }

    private List<ResultSlot> earlier(TakeOrigin origin) {
        return folder.earlier(origin).stream()
                .filter(slot -> slot.sidecar().sandbox() == owner.sandbox())
                .toList();
    }

    private TakeAction choose(TakeOrigin origin) {
        return choose(origin, entry -> true);
    }

    private TakeAction choose(TakeOrigin origin, Predicate<LedgerEntry> eligible) {
        Comparator<LedgerEntry> nearest = Comparator.comparing((LedgerEntry entry) -> !isSameStep(entry, origin))
                .thenComparing(entry -> !isHere(entry))
                .thenComparing(LedgerEntry::number);
        Optional<TakeAction> found = alive(origin).stream()
                .filter(entry -> !used.contains(entry.id()) && eligible.test(entry))
                .sorted(nearest)
                .map(TakeAction::of)
                .filter(action -> rank(action) < NEVER)
                .min(Comparator.comparingInt(this::rank));
        return found.orElseGet(() -> {
            if (!options.fresh()) {
                refuseUnreadable();
            }
            return TakeAction.submit();
        });
    }

    /** Jobs that are paid for and not downloaded go first, as otherwise no take would download them. */
    private int rank(TakeAction action) {
        return switch (action.kind()) {
            case FOLLOW -> {
                boolean downloadedBefore = !entry(action).progress().files().isEmpty();
                yield !downloadedBefore ? 0 : options.fresh() ? NEVER : 2;
            }
            case REUSE -> options.fresh() ? NEVER : 1;
            case RESOLVE -> 3;
            case REVIEW -> options.fresh() ? NEVER : 4;
            case SUBMIT -> NEVER;
        };
    }

    private static boolean isSameStep(LedgerEntry entry, TakeOrigin origin) {
        return entry.purchase().provenance().step().equals(origin.take().step());
    }

    private boolean isHere(LedgerEntry entry) {
        String recorded = entry.purchase().provenance().folder();
        return folder.path().toAbsolutePath().normalize().toString().equals(recorded);
    }

    private boolean isUnderWay(TakeAction action) {
        return action.kind() == Kind.RESOLVE
                && entry(action).state().status() == SubmissionStatus.INTENT
                && entry(action).isHeld(recorder.now());
    }

    private TakeAction use(TakeAction action) {
        if (!action.isPaid()) {
            used.add(entry(action).id());
        }
        return action;
    }

    private static LedgerEntry entry(TakeAction action) {
        return Objects.requireNonNull(action.entry());
    }

    private void refuseUnreadable() {
        folder.unreadable().ifPresent(file -> {
            throw new ResultException(
                    file
                            + " may tell of the same job, paid for already, but cannot be read: it is damaged or of a newer"
                            + " version; nothing was submitted for it: move the file away, or ask for a fresh take",
                    null);
        });
    }
}
