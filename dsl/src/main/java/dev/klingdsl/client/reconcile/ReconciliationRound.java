package dev.klingdsl.client.reconcile;

import dev.klingdsl.api.dto.ListedTask;
import dev.klingdsl.api.dto.TaskRow;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.JobAlreadyClaimedException;
import dev.klingdsl.ledger.store.StaleEntryException;
import dev.klingdsl.ledger.store.SubmissionLedger;
import dev.klingdsl.request.json.NormalizedRequest;
import dev.klingdsl.request.json.RequestMatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one reading of the service's list says about submissions in doubt.
 *
 * @param at when reading began, by this machine's clock
 */
record ReconciliationRound(
        SubmissionRecorder books, ReconciliationPolicy rules, ListingLag lag, Instant at, List<TaskRow> rows) {

    /** Returns since when, by the server's clock, the list has to be read for these. */
    public static Instant from(SubmissionRecorder books, ReconciliationPolicy rules, List<SettlingGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.entries().stream())
                .map(entry -> UnresolvedSubmission.of(entry, books.ahead()).sentFrom())
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minus(rules.reach());
    }

    /**
     * Records what is certain about a group.
     *
     * @param number how many lists were read for it, this one included
     * @return when, by this machine's clock, to look again for those that are still in doubt
     */
    public Map<String, Instant> decide(SettlingGroup group, int number) {
        Map<String, Instant> again = new LinkedHashMap<>();
        for (Resolution verdict : SubmissionMatcher.decide(rules, look(group, number))) {
            if (verdict instanceof Resolution.LookAgain later) {
                again.put(later.id(), later.at().minus(books.ahead()));
            } else {
                record(verdict);
            }
        }
        return again;
    }

    /**
     * What else is open is looked at after the list was read, and what has an owner after that: nothing falls between.
     */
    private ListingSnapshot look(SettlingGroup group, int number) {
        SubmissionLedger ledger = books.ledger();
        List<LedgerEntry> recent =
                ledger.entries(EntryQuery.all().of(books.account()).since(at.minus(rules.reach())));
        Set<String> listed = rows.stream().map(row -> row.task().uniqueId()).collect(Collectors.toSet());
        lag.learn(recent, at, listed);
        boolean inFlight = isJoined(group);
        Set<String> owned = ledger.owned(books.account(), listed);
        List<ListedTask> free = rows.stream()
                .map(TaskRow::task)
                .filter(task -> !owned.contains(task.uniqueId()))
                .toList();
        return new ListingSnapshot(
                number,
                at.plus(books.ahead()),
                group.entries().stream()
                        .map(entry -> UnresolvedSubmission.of(entry, books.ahead()))
                        .toList(),
                inFlight,
                matching(group, free, Set.of(RequestMatch.EXACT, RequestMatch.SAME)),
                matching(group, free, Set.of(RequestMatch.UNCLEAR)),
                lag.largest());
    }

    /** Returns true when the group is not all that is open of its body: one waits for its answer, or has lost it since. */
    private boolean isJoined(SettlingGroup group) {
        Set<String> known = group.entries().stream().map(LedgerEntry::id).collect(Collectors.toSet());
        EntryQuery open =
                EntryQuery.all().of(books.account()).inState(SubmissionStatus.INTENT, SubmissionStatus.IN_DOUBT);
        return books.ledger().entries(open).stream()
                .filter(entry -> !known.contains(entry.id()))
                .anyMatch(entry ->
                        NormalizedRequest.ofRequest(entry.purchase().request()).equals(group.body()));
    }

    private static List<ListedTask> matching(SettlingGroup group, List<ListedTask> tasks, Set<RequestMatch> wanted) {
        return tasks.stream()
                .filter(task -> wanted.contains(group.body().match(task.body())))
                .toList();
    }

    private void record(Resolution verdict) {
        try {
            books.ledger().advance(verdict.id(), SubmissionStatus.IN_DOUBT, state(verdict), null);
        } catch (StaleEntryException | JobAlreadyClaimedException e) {
            // Another process was faster; the next round sees what it found.
            return;
        }
    }

    private static SubmissionState state(Resolution verdict) {
        if (verdict instanceof Resolution.Found found) {
            return new SubmissionState.Accepted(found.uniqueId());
        }
        return verdict instanceof Resolution.Review review
                ? new SubmissionState.NeedsReview(review.reason(), review.candidates())
                : new SubmissionState.Absent();
    }

    /**
     * Learns how long a job was missing that is found only now.
     *
     * @param before when the list was read that it was missing from
     */
    public void learn(Instant before, LedgerEntry doubt) {
        boolean found = books.ledger()
                .find(doubt.id())
                .filter(entry -> entry.uniqueId() != null)
                .isPresent();
        if (found && doubt.state() instanceof SubmissionState.InDoubt state) {
            lag.seen(Duration.between(state.sentBy(), before));
        }
    }
}
