package dev.klingdsl.client.reconcile;

import dev.klingdsl.api.dto.ListedTask;
import dev.klingdsl.ledger.JobOutcome;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.request.json.NormalizedRequest;
import dev.klingdsl.request.json.RequestMatch;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What our own accepted jobs say about the service's list, as they stand there too: how late jobs show up in it, whether it
 * shows requests and times as they were, whether it is whole. Thread-safe.
 */
final class ListingCalibration {
    /** What is missing for longer is not late but gone. */
    private static final Duration LONGEST_LAG = Duration.ofMinutes(10);

    private Duration largestLag = Duration.ZERO;

    /**
     * What one reading of the list showed about our own jobs.
     *
     * @param contradiction why the list proves nothing, for people; null when it fits what we know
     * @param timesTrusted whether at least one of our jobs stands there, and all with the time at which it was submitted
     */
    record Findings(@Nullable String contradiction, boolean timesTrusted) {}

    /**
     * Compares the list with our own jobs.
     *
     * @param recent entries of the account
     * @param at when the reading began, by this machine's clock
     * @param ahead how far the server's clock is ahead, for entries that do not know
     */
    Findings examine(
            Collection<LedgerEntry> recent,
            List<ListedTask> tasks,
            Instant at,
            Duration ahead,
            ReconciliationPolicy policy) {
        Map<String, ListedTask> byId =
                tasks.stream().collect(Collectors.toMap(ListedTask::uniqueId, Function.identity(), (one, same) -> one));
        String contradiction = null;
        int right = 0;
        int wrong = 0;
        for (LedgerEntry entry : recent) {
            if (!(entry.state() instanceof SubmissionState.Accepted) || isImported(entry)) {
                continue;
            }
            ListedTask task = byId.get(String.valueOf(entry.uniqueId()));
            if (task == null) {
                contradiction = missing(entry, at)
                        ? "job " + entry.uniqueId() + ", which is ours, is not in it"
                        : contradiction;
            } else if (body(entry).match(task.body()) == RequestMatch.DIFFERENT) {
                contradiction =
                        "job " + entry.uniqueId() + ", which is ours, is shown with another prompt than was sent";
            } else if (task.createdAt() != null) {
                boolean fits = isTimeOf(entry, task.createdAt(), ahead, policy);
                right += fits ? 1 : 0;
                wrong += fits ? 0 : 1;
            }
        }
        return new Findings(contradiction, right > 0 && wrong == 0);
    }

    /** Learns how late jobs are listed; returns true for one that is not late but gone. */
    private boolean missing(LedgerEntry entry, Instant at) {
        if (!entry.changedAt().isBefore(at) || entry.progress().outcome() == JobOutcome.VANISHED) {
            return false;
        }
        Duration age = Duration.between(entry.openedAt(), at);
        seen(age);
        return age.compareTo(LONGEST_LAG) > 0;
    }

    private static boolean isTimeOf(
            LedgerEntry entry, Instant created, Duration serverAhead, ReconciliationPolicy policy) {
        Duration ahead = entry.serverAhead() == null ? serverAhead : entry.serverAhead();
        return !created.isBefore(entry.openedAt().plus(ahead).minus(policy.slack()))
                && !created.isAfter(entry.changedAt().plus(ahead).plus(policy.slack()));
    }

    /** Its time was taken from the list, which proves nothing about the list. */
    private static boolean isImported(LedgerEntry entry) {
        return entry.purchase().provenance().script().equals(TaskImport.SCRIPT);
    }

    private static NormalizedRequest body(LedgerEntry entry) {
        return NormalizedRequest.ofRequest(entry.purchase().request());
    }

    /** A job was missing from the list for that long, although it exists. */
    synchronized void seen(Duration lag) {
        if (lag.compareTo(largestLag) > 0 && lag.compareTo(LONGEST_LAG) <= 0) {
            largestLag = lag;
        }
    }

    /** Returns the longest that a job was ever seen missing from the list although it exists. */
    synchronized Duration largestLag() {
        return largestLag;
    }
}
