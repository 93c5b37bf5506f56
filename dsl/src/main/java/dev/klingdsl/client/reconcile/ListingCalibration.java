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
 * Checks the service's list against accepted jobs of this account, which must be in it too: how late jobs are listed,
 * whether requests and times are correct, whether the list is complete. Thread-safe.
 */
final class ListingCalibration {
    /** A job that is missing for longer is not late but gone. */
    private static final Duration LONGEST_LAG = Duration.ofMinutes(10);

    private Duration largestLag = Duration.ZERO;

    /**
     * The result of comparing one reading of the list with known jobs.
     *
     * @param contradiction why the list proves nothing, for display; null when it is consistent with known jobs
     * @param timesTrusted whether at least one known job is listed, and all are with the time of their submission
     */
    record Findings(@Nullable String contradiction, boolean timesTrusted) {}

    /**
     * Compares the list with known jobs.
     *
     * @param recent entries of the account
     * @param at when the reading began, by this machine's clock
     * @param ahead how far the server's clock is ahead, for entries without that information
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

    /** Updates the largest lag; returns true for a job that is not late but gone. */
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

    /** Imported entries have their time from the list, so they prove nothing about it. */
    private static boolean isImported(LedgerEntry entry) {
        return entry.purchase().provenance().script().equals(TaskImport.SCRIPT);
    }

    private static NormalizedRequest body(LedgerEntry entry) {
        return NormalizedRequest.ofRequest(entry.purchase().request());
    }

    /** Records for how long an existing job was missing from the list. */
    synchronized void seen(Duration lag) {
        if (lag.compareTo(largestLag) > 0 && lag.compareTo(LONGEST_LAG) <= 0) {
            largestLag = lag;
        }
    }

    /** Returns the longest time for which an existing job was missing from the list. */
    synchronized Duration largestLag() {
        return largestLag;
    }
}
