package dev.klingdsl.client.submit;

import dev.klingdsl.client.auth.AccountLabel;
import dev.klingdsl.client.bookkeeping.SidecarImport;
import dev.klingdsl.client.bookkeeping.SlotLocator;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.client.bookkeeping.Workplace;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.result.ResultFolder;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.RunOptions;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides by the ledger whether a take is submitted, reused, followed or looked for: the one place where it is decided
 * that something is paid for. What sidecars tell is brought into the ledger first. One entry serves one take of a run.
 * Thread-safe.
 */
public final class SubmissionDecider {
    private final SubmissionRecorder books;
    private final RunOptions options;
    private final AccountLabel owner;
    private final ResultFolder folder;
    private final SidecarImport sidecars;
    private final Set<String> used;
    private final boolean sandbox;

    /**
     * Creates a decider.
     *
     * @param folder of the plan's results
     * @param used the ids of entries that serve takes of this run already; shared by its deciders
     */
    public SubmissionDecider(
            SubmissionRecorder books, RunOptions options, Workplace place, ResultFolder folder, Set<String> used) {
        this.books = books;
        this.options = options;
        this.owner = place.owner();
        this.sandbox = place.sandbox();
        this.folder = folder;
        this.used = used;
        this.sidecars = new SidecarImport(books, options, owner, sandbox);
    }

    /** Returns what seems right before anything was sent. */
    public Decision decide(TakeOrigin origin) {
        synchronized (used) {
            if (!bring(origin)) {
                return new Decision.Submit(null);
            }
            Decision decision = choose(origin);
            // Whoever is about to learn the outcome holds the claim: when it is this take's turn, it is known.
            return isUnderWay(decision) ? new Decision.Submit(null) : use(decision);
        }
    }

    /** Returns what seems right, for showing it. */
    public Decision foresee(TakeOrigin origin) {
        synchronized (used) {
            boolean unused = bring(origin);
            return use(choose(origin));
        }
    }

    /** Returns what is right when the claim is held: somebody else may have been faster. */
    public Decision decideForGood(TakeOrigin origin) {
        synchronized (used) {
            sidecars.bring(earlier(origin), true);
            return use(choose(origin));
        }
    }

    /** Returns what to do about an entry that stands for the take, which serves no other from now on. */
    public Decision use(LedgerEntry entry) {
        synchronized (used) {
            return use(Decision.of(entry));
        }
    }

    /** Returns the right to pay for it, or nothing while somebody else is about to. */
    public Optional<PurchaseClaim> claim(TakeOrigin origin) {
        return PurchaseClaim.take(folder.output(), origin, owner);
    }

    /** Returns the ids of entries that serve other takes. */
    public Set<String> used() {
        synchronized (used) {
            return Set.copyOf(used);
        }
    }

    public ResultFolder folder() {
        return folder;
    }

    /** Returns the names that an entry's results have, or takes some for them. */
    public ResultSlot slot(LedgerEntry entry, TakeOrigin origin, int takesOfStep) {
        return new SlotLocator(folder, sidecars).slot(entry, origin, takesOfStep);
    }

    /** Gives back the names of a submission that made nothing. */
    public void release(LedgerEntry entry, TakeOrigin origin) {
        new SlotLocator(folder, sidecars).release(entry, origin);
    }

    /** Takes names for what is about to be sent. */
    public ResultSlot reserve(LedgerEntry entry, TakeOrigin origin, int takesOfStep) {
        return folder.reserve(origin, takesOfStep, sidecars.sidecar(entry));
    }

    /** Returns false if somebody else is about to know more than the sidecars tell. */
    private boolean bring(TakeOrigin origin) {
        List<ResultSlot> earlier = earlier(origin);
        if (!sidecars.hasOpen(earlier)) {
            sidecars.bring(earlier, false);
            return true;
        }
        Optional<PurchaseClaim> claim = claim(origin);
        claim.ifPresent(held -> {
            try (held) {
                sidecars.bring(earlier(origin), true);
            }
        });
        return claim.isPresent();
    }

    private List<ResultSlot> earlier(TakeOrigin origin) {
        return folder.earlier(origin).stream()
                .filter(slot -> slot.sidecar().sandbox() == sandbox)
                .toList();
    }

    private Decision choose(TakeOrigin origin) {
        Comparator<LedgerEntry> nearest = Comparator.comparing((LedgerEntry entry) -> !isSameStep(entry, origin))
                .thenComparing(entry -> !isHere(entry))
                .thenComparing(LedgerEntry::number);
        Optional<Decision> found = books.ledger().alive(books.account(), origin.fingerprint()).stream()
                .filter(entry -> !used.contains(entry.id()))
                .sorted(nearest)
                .map(Decision::of)
                .filter(decision -> rank(decision) < Integer.MAX_VALUE)
                .min(Comparator.comparingInt(this::rank));
        return found.orElseGet(() -> {
            if (!options.fresh()) {
                refuseUnreadable();
            }
            return new Decision.Submit(null);
        });
    }

    /** What is paid for and still to come goes first, or else nobody would ever fetch it. */
    private int rank(Decision decision) {
        int never = Integer.MAX_VALUE;
        if (decision instanceof Decision.Reattach reattach) {
            boolean fetchedBefore = !reattach.entry().progress().files().isEmpty();
            return !fetchedBefore ? 0 : options.fresh() ? never : 2;
        } else if (decision instanceof Decision.Reuse) {
            return options.fresh() ? never : 1;
        } else if (decision instanceof Decision.Settle) {
            return 3;
        }
        return decision instanceof Decision.Review && !options.fresh() ? 4 : never;
    }

    private static boolean isSameStep(LedgerEntry entry, TakeOrigin origin) {
        return entry.purchase().provenance().step().equals(origin.take().step());
    }

    private boolean isHere(LedgerEntry entry) {
        String recorded = entry.purchase().provenance().folder();
        return folder.path().toAbsolutePath().normalize().toString().equals(recorded);
    }

    private boolean isUnderWay(Decision decision) {
        return decision instanceof Decision.Settle settle
                && settle.entry().state().name() == SubmissionStatus.INTENT
                && settle.entry().isHeld(books.clock().instant());
    }

    private Decision use(Decision decision) {
        LedgerEntry entry = entry(decision);
        if (entry != null) {
            used.add(entry.id());
        }
        return decision;
    }

    private static @Nullable LedgerEntry entry(Decision decision) {
        if (decision instanceof Decision.Reuse reuse) {
            return reuse.entry();
        } else if (decision instanceof Decision.Reattach reattach) {
            return reattach.entry();
        } else if (decision instanceof Decision.Settle settle) {
            return settle.entry();
        }
        return decision instanceof Decision.Review review ? review.entry() : null;
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
