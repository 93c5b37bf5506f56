package dev.klingdsl.client;

import dev.klingdsl.error.ResultException;
import dev.klingdsl.result.Origin;
import dev.klingdsl.result.ResultFolder;
import dev.klingdsl.result.ResultSlot;
import dev.klingdsl.result.Sidecar;
import dev.klingdsl.result.SidecarState;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Decides whether a take is submitted, reused or re-attached: the one place where it is decided that something is paid
 * for. What an earlier run left serves one take of this run. Thread-safe.
 */
final class SubmissionDecider {
    private final Path output;
    private final ResultFolder folder;
    private final Account account;
    private final boolean sandbox;
    private final boolean fresh;
    private final Set<Path> claimed = new HashSet<>();

    SubmissionDecider(RunOptions options, ResultFolder folder, Account account, boolean sandbox) {
        this.output = options.output();
        this.folder = folder;
        this.account = account;
        this.sandbox = sandbox;
        this.fresh = options.fresh();
    }

    /** Returns what seems right before anything was sent. */
    synchronized Decision decide(Origin origin) {
        Decision decision = look(origin);
        if (decision instanceof Decision.LeaveInDoubt) {
            Optional<PurchaseClaim> claim = claim(origin);
            if (claim.isEmpty()) {
                // Somebody is about to learn the outcome: when it is this take's turn, it is known.
                return new Decision.Submit();
            }
            PurchaseClaim held = claim.get();
            try {
                decision = look(origin);
            } finally {
                held.close();
            }
        }
        return use(decision);
    }

    /** Returns the right to pay for it, or nothing while somebody else is about to. */
    Optional<PurchaseClaim> claim(Origin origin) {
        return PurchaseClaim.take(output, origin, account);
    }

    /** Returns what is right when the claim is held: somebody else may have been faster. */
    synchronized Decision decideForGood(Origin origin) {
        return use(look(origin));
    }

    /** Takes names for what is about to be paid for; the claim is held. */
    synchronized ResultSlot reserve(Origin origin, int takesOfStep, Sidecar first) {
        ResultSlot slot = folder.reserve(origin, takesOfStep, first);
        claimed.add(slot.sidecarFile());
        return slot;
    }

    /** Gives names back that nothing came of. */
    synchronized void release(ResultSlot slot) {
        slot.release();
        claimed.remove(slot.sidecarFile());
    }

    private Decision use(Decision decision) {
        if (decision instanceof Decision.Reuse reuse) {
            claimed.add(reuse.slot().sidecarFile());
        } else if (decision instanceof Decision.Reattach reattach) {
            claimed.add(reattach.slot().sidecarFile());
        } else if (decision instanceof Decision.LeaveInDoubt doubt) {
            claimed.add(doubt.slot().sidecarFile());
        }
        return decision;
    }

    private Decision look(Origin origin) {
        List<ResultSlot> earlier = folder.earlier(origin).stream()
                .filter(slot -> !claimed.contains(slot.sidecarFile()))
                .filter(slot -> slot.sidecar().sandbox() == sandbox)
                .toList();
        // What is paid for and still to come goes first, or else nobody would ever fetch it.
        Optional<Decision> found = first(earlier, this::isUnfinished).map(Decision.Reattach::new);
        if (found.isEmpty() && !fresh) {
            found = first(earlier, this::isDone)
                    .<Decision>map(slot -> new Decision.Reuse(slot, slot.existingVideos()))
                    .or(() -> first(earlier, this::isWithoutFiles).map(Decision.Reattach::new))
                    .or(() -> first(earlier, this::isInDoubt).map(Decision.LeaveInDoubt::new));
        }
        return found.orElseGet(() -> {
            if (!fresh) {
                refuseUnreadable();
            }
            return new Decision.Submit();
        });
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

    private static Optional<ResultSlot> first(List<ResultSlot> slots, Predicate<ResultSlot> test) {
        return slots.stream().filter(test).findFirst();
    }

    /** Any sandbox's files are as good as another's. */
    private boolean isDone(ResultSlot slot) {
        Sidecar sidecar = slot.sidecar();
        return sidecar.state() == SidecarState.SUCCEEDED
                && sidecar.jobId() != null
                && (sandbox || account.matches(sidecar.account()))
                && !slot.existingVideos().isEmpty();
    }

    private boolean isUnfinished(ResultSlot slot) {
        return slot.sidecar().state() == SidecarState.SUBMITTED && isOurJob(slot);
    }

    private boolean isWithoutFiles(ResultSlot slot) {
        return slot.sidecar().state() == SidecarState.SUCCEEDED && isOurJob(slot);
    }

    private boolean isOurJob(ResultSlot slot) {
        return slot.sidecar().jobId() != null && account.matches(slot.sidecar().account());
    }

    private boolean isInDoubt(ResultSlot slot) {
        return slot.sidecar().state() == SidecarState.SUBMITTING
                && account.matches(slot.sidecar().account());
    }
}
