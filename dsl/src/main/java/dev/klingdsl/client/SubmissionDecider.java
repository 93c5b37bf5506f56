package dev.klingdsl.client;

import dev.klingdsl.error.ResultException;
import dev.klingdsl.ledger.Entry;
import dev.klingdsl.ledger.StateName;
import dev.klingdsl.result.Origin;
import dev.klingdsl.result.ResultFolder;
import dev.klingdsl.result.ResultSlot;
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
final class SubmissionDecider {
    private final Books books;
    private final RunOptions options;
    private final Account owner;
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
    SubmissionDecider(Books books, RunOptions options, Workplace place, ResultFolder folder, Set<String> used) {
        this.books = books;
        this.options = options;
        this.owner = place.owner();
        this.sandbox = place.sandbox();
        this.folder = folder;
        this.used = used;
        this.sidecars = new SidecarImport(books, options, owner, sandbox);
    }

    /** Returns what seems right before anything was sent. */
    Decision decide(Origin origin) {
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
    Decision foresee(Origin origin) {
        synchronized (used) {
            boolean unused = bring(origin);
            return use(choose(origin));
        }
    }

    /** Returns what is right when the claim is held: somebody else may have been faster. */
    Decision decideForGood(Origin origin) {
        synchronized (used) {
            sidecars.bring(earlier(origin), true);
            return use(choose(origin));
        }
    }

    /** Returns what to do about an entry that stands for the take, which serves no other from now on. */
    Decision use(Entry entry) {
        synchronized (used) {
            return use(Decision.of(entry));
        }
    }

    /** Returns the right to pay for it, or nothing while somebody else is about to. */
    Optional<PurchaseClaim> claim(Origin origin) {
        return PurchaseClaim.take(folder.output(), origin, owner);
    }

    /** Returns the ids of entries that serve other takes. */
    Set<String> used() {
        synchronized (used) {
            return Set.copyOf(used);
        }
    }

    ResultFolder folder() {
        return folder;
    }

    /** Returns the names that an entry's results have, or takes some for them. */
    ResultSlot slot(Entry entry, Origin origin, int takesOfStep) {
        return new EntrySlots(folder, sidecars).slot(entry, origin, takesOfStep);
    }

    /** Gives back the names of a submission that made nothing. */
    void release(Entry entry, Origin origin) {
        new EntrySlots(folder, sidecars).release(entry, origin);
    }

    /** Takes names for what is about to be sent. */
    ResultSlot reserve(Entry entry, Origin origin, int takesOfStep) {
        return folder.reserve(origin, takesOfStep, sidecars.sidecar(entry));
    }

    /** Returns false if somebody else is about to know more than the sidecars tell. */
    private boolean bring(Origin origin) {
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

    private List<ResultSlot> earlier(Origin origin) {
        return folder.earlier(origin).stream()
                .filter(slot -> slot.sidecar().sandbox() == sandbox)
                .toList();
    }

    private Decision choose(Origin origin) {
        Comparator<Entry> nearest = Comparator.comparing((Entry entry) -> !isSameStep(entry, origin))
                .thenComparing(entry -> !isHere(entry))
                .thenComparing(Entry::number);
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

    private static boolean isSameStep(Entry entry, Origin origin) {
        return entry.purchase().provenance().step().equals(origin.take().step());
    }

    private boolean isHere(Entry entry) {
        String recorded = entry.purchase().provenance().folder();
        return folder.path().toAbsolutePath().normalize().toString().equals(recorded);
    }

    private boolean isUnderWay(Decision decision) {
        return decision instanceof Decision.Settle settle
                && settle.entry().state().name() == StateName.INTENT
                && settle.entry().isHeld(books.clock().instant());
    }

    private Decision use(Decision decision) {
        Entry entry = entry(decision);
        if (entry != null) {
            used.add(entry.id());
        }
        return decision;
    }

    private static @Nullable Entry entry(Decision decision) {
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
