package dev.klingdsl.client.reconcile;

import dev.klingdsl.api.Listing;
import dev.klingdsl.api.dto.ListedRow;
import dev.klingdsl.api.dto.ListedTask;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.ledger.SubmissionStatus;
import dev.klingdsl.ledger.store.JobAlreadyClaimedException;
import dev.klingdsl.ledger.store.StaleEntryException;
import dev.klingdsl.request.json.NormalizedRequest;
import dev.klingdsl.request.json.RequestMatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Evaluates one reading of the service's list for submissions in doubt.
 *
 * @param at when reading began, by this machine's clock
 */
record ReconciliationRound(
        SubmissionRecorder recorder,
        ReconciliationPolicy policy,
        ListingCalibration calibration,
        Instant at,
        Listing listing) {
    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationRound.class);
    /** The age up to which known jobs must be listed. */
    private static final Duration CALIBRATION_REACH = Duration.ofHours(24);

    /**
     * Submissions in doubt of one request, which are resolved together.
     *
     * @param entries oldest first, at least one, all leased by this process
     */
    record Group(NormalizedRequest body, List<LedgerEntry> entries) {
        boolean has(LedgerEntry entry) {
            return entries.stream().anyMatch(known -> known.id().equals(entry.id()));
        }
    }

    /**
     * The result for a group.
     *
     * @param again when, by this machine's clock, to look again for those that are still in doubt
     * @param distrusted whether the list proved nothing
     */
    record Result(Map<String, Instant> again, boolean distrusted) {}

    /** Returns the time, by the server's clock, from which the list has to be read for these groups. */
    static Instant from(SubmissionRecorder recorder, List<Group> groups) {
        return groups.stream()
                .flatMap(group -> group.entries().stream())
                .map(entry -> unresolved(recorder, entry).sentFrom())
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .minus(SubmissionMatcher.CLOCK_ERROR);
    }

    /**
     * Records the certain resolutions of a group.
     *
     * @param looks how often the list was read for it before
     */
    Result resolve(Group group, PendingResolutions.Looks looks) {
        // Open entries are read after the list, and owned jobs after that, so that no job is missed in between.
        List<LedgerEntry> own = recorder.ledger()
                .entries(EntryQuery.all().of(recorder.account()).since(at.minus(CALIBRATION_REACH)));
        List<LedgerEntry> others =
                open().stream().filter(entry -> !group.has(entry)).toList();
        Set<String> listed = listing.tasks().stream().map(ListedTask::uniqueId).collect(Collectors.toSet());
        Set<String> owned = recorder.ledger().owned(recorder.account(), listed);

        ListingCalibration.Findings findings = calibration.examine(own, listing.tasks(), at, recorder.ahead(), policy);
        String distrust = listing.complete() ? findings.contradiction() : listing.reason();
        List<NormalizedRequest> bodies =
                others.stream().map(ReconciliationRound::body).toList();
        List<Candidate> candidates = new ArrayList<>();
        boolean otherClients = false;
        for (ListedRow row : listing.rows()) {
            String id = row instanceof ListedTask task ? task.uniqueId() : null;
            if (id != null && owned.contains(id)) {
                continue;
            }
            RequestMatch match = group.body().match(row.body());
            if (match == RequestMatch.DIFFERENT) {
                otherClients |= bodies.stream().allMatch(body -> body.match(row.body()) == RequestMatch.DIFFERENT);
            } else if (match == RequestMatch.SAME || !isSurelyOf(bodies, group, row)) {
                candidates.add(new Candidate(id, row.createdAt(), match));
            }
        }
        ListingEvidence evidence = new ListingEvidence(
                at.plus(recorder.ahead()),
                1 + looks.number(),
                distrust == null ? null : "the service's list proves nothing: " + distrust,
                distrust != null && 1 + looks.distrusted() >= policy.looks(),
                findings.timesTrusted(),
                otherClients,
                bodies.contains(group.body()),
                calibration.largestLag());
        List<UnresolvedSubmission> doubts = group.entries().stream()
                .map(entry -> unresolved(recorder, entry))
                .toList();
        return new Result(record(SubmissionMatcher.resolve(policy, evidence, doubts, candidates)), distrust != null);
    }

    /** Returns true for a row that shows exactly another request in doubt. */
    private static boolean isSurelyOf(List<NormalizedRequest> bodies, Group group, ListedRow row) {
        return row instanceof ListedTask
                && bodies.stream()
                        .anyMatch(body -> !body.equals(group.body()) && body.match(row.body()) == RequestMatch.SAME);
    }

    private List<LedgerEntry> open() {
        return recorder.ledger()
                .entries(EntryQuery.all()
                        .of(recorder.account())
                        .inState(SubmissionStatus.INTENT, SubmissionStatus.IN_DOUBT));
    }

    private Map<String, Instant> record(List<Resolution> resolutions) {
        Map<String, Instant> again = new LinkedHashMap<>();
        for (Resolution resolution : resolutions) {
            if (resolution instanceof Resolution.LookAgain later) {
                again.put(later.id(), later.at().minus(recorder.ahead()));
            } else {
                record(resolution);
            }
        }
        return again;
    }

    private void record(Resolution resolution) {
        LOG.info(
                "Submission {}, of {} rows in the service's list: {}",
                resolution.id(),
                listing.rows().size(),
                resolution);
        try {
            recorder.ledger().advance(resolution.id(), SubmissionStatus.IN_DOUBT, state(resolution), null);
        } catch (StaleEntryException | JobAlreadyClaimedException e) {
            LOG.debug("Another process was faster; the next round sees what it found", e);
        }
    }

    private static SubmissionState state(Resolution resolution) {
        if (resolution instanceof Resolution.Found found) {
            return new SubmissionState.Accepted(found.uniqueId());
        }
        return resolution instanceof Resolution.Review review
                ? new SubmissionState.NeedsReview(review.reason(), review.candidates())
                : new SubmissionState.Absent();
    }

    /**
     * Records for how long a job that is found only now was missing.
     *
     * @param before when the list without the job was read
     */
    void learn(Instant before, LedgerEntry doubt) {
        boolean found = recorder.ledger()
                .find(doubt.id())
                .filter(entry -> entry.uniqueId() != null)
                .isPresent();
        if (found && doubt.state() instanceof SubmissionState.InDoubt state) {
            calibration.seen(Duration.between(state.sentBy(), before));
        }
    }

    private static UnresolvedSubmission unresolved(SubmissionRecorder recorder, LedgerEntry entry) {
        @Nullable Duration ahead = recorder.skew().get().orElse(null);
        return UnresolvedSubmission.of(entry, ahead);
    }

    private static NormalizedRequest body(LedgerEntry entry) {
        return NormalizedRequest.ofRequest(entry.purchase().request());
    }
}
