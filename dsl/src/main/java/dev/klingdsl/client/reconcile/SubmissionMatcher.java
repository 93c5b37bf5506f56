package dev.klingdsl.client.reconcile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Resolves submissions of one request that are in doubt. Equal requests are interchangeable: each job gets one owner,
 * none is paid for twice, and no job of another client is taken. A submission is absent only when every row since then
 * was read and excluded for a reason. Uncertain cases are left for manual review. Has no side effects.
 */
final class SubmissionMatcher {
    /** The largest error of a clock that is assumed: a wrong date, a wrong time zone, and an hour. */
    static final Duration CLOCK_ERROR = Duration.ofHours(26);

    private static final Comparator<UnresolvedSubmission> OLDEST_FIRST =
            Comparator.comparing(UnresolvedSubmission::sentFrom).thenComparing(UnresolvedSubmission::id);
    private static final Comparator<Candidate> EARLIEST_FIRST = Comparator.comparing(
                    (Candidate job) -> job.createdAt() == null ? Instant.MAX : job.createdAt())
            .thenComparing(job -> String.valueOf(job.uniqueId()));

    private final ReconciliationPolicy policy;
    private final ListingEvidence list;
    private final List<UnresolvedSubmission> doubts;
    private final List<Candidate> possible;
    private final List<Candidate> sure;

    private SubmissionMatcher(
            ReconciliationPolicy policy,
            ListingEvidence list,
            List<UnresolvedSubmission> doubts,
            List<Candidate> candidates) {
        this.policy = policy;
        this.list = list;
        this.doubts = doubts.stream().sorted(OLDEST_FIRST).toList();
        this.possible = candidates.stream()
                .filter(job -> !isExcludedByTime(job))
                .sorted(EARLIEST_FIRST)
                .toList();
        this.sure = possible.stream()
                .filter(job ->
                        job.isSure() && this.doubts.stream().anyMatch(doubt -> doubt.fits(policy, job.createdAt())))
                .toList();
    }

    /**
     * Returns the resolution of each submission, oldest first.
     *
     * @param doubts all of one request
     * @param candidates rows of the list that may be of the request and belong to no entry
     */
    static List<Resolution> resolve(
            ReconciliationPolicy policy,
            ListingEvidence list,
            List<UnresolvedSubmission> doubts,
            List<Candidate> candidates) {
        return new SubmissionMatcher(policy, list, doubts, candidates).resolve();
    }

    /** Excludes a job only when times are known to be correct and no clock error explains the difference. */
    private boolean isExcludedByTime(Candidate job) {
        return list.timesTrusted()
                && job.createdAt() != null
                && doubts.stream()
                        .allMatch(doubt -> !doubt.clockStepped() && doubt.isOutOfReach(CLOCK_ERROR, job.createdAt()));
    }

    private List<Resolution> resolve() {
        if (list.inFlight()) {
            // One of the jobs may belong to the submission that still waits for its response.
            return each(this::again);
        }
        if (sure.size() > doubts.size()) {
            return each(doubt -> review(
                    doubt,
                    "%d jobs fit %d submissions: somebody else submitted the same"
                            .formatted(sure.size(), doubts.size())));
        }
        if (possible.size() > sure.size()) {
            return each(doubt -> isPatienceOver(doubt) ? review(doubt, unclear()) : again(doubt));
        }
        Map<UnresolvedSubmission, Candidate> owners = assign();
        return each(doubt -> owners.containsKey(doubt)
                ? withJob(doubt, Objects.requireNonNull(owners.get(doubt)))
                : withoutJob(doubt, owners.size() < sure.size()));
    }

    private Map<UnresolvedSubmission, Candidate> assign() {
        Map<UnresolvedSubmission, Candidate> owners = new LinkedHashMap<>();
        List<Candidate> free = new ArrayList<>(sure);
        for (UnresolvedSubmission doubt : doubts) {
            Optional<Candidate> first = free.stream()
                    .filter(job -> doubt.fits(policy, job.createdAt()))
                    .findFirst();
            first.ifPresent(job -> {
                owners.put(doubt, job);
                free.remove(job);
            });
        }
        return owners;
    }

    /**
     * An equal job of another client may be listed first: a job is accepted once this submission's would certainly be
     * listed.
     */
    private Resolution withJob(UnresolvedSubmission doubt, Candidate job) {
        Instant mayTake = list.otherClients() || list.distrust() != null ? certain(doubt) : early(doubt);
        if (list.at().isBefore(mayTake)) {
            return again(doubt, mayTake);
        }
        return !doubt.surelySent() && list.otherClients()
                ? review(doubt, "it may never have been sent, and others submit with this account too")
                : new Resolution.Found(doubt.id(), String.valueOf(job.uniqueId()));
    }

    private Resolution withoutJob(UnresolvedSubmission doubt, boolean jobsLeft) {
        if (!isPatienceOver(doubt)) {
            return again(doubt);
        }
        if (jobsLeft) {
            return review(doubt, unclear());
        }
        if (list.distrust() == null) {
            return new Resolution.Absent(doubt.id());
        }
        return list.lastingDistrust() ? review(doubt, list.distrust()) : again(doubt);
    }

    private boolean isPatienceOver(UnresolvedSubmission doubt) {
        return list.looks() >= policy.looks() && !list.at().isBefore(certain(doubt));
    }

    private Resolution again(UnresolvedSubmission doubt) {
        boolean last = list.looks() + 1 >= policy.looks();
        return again(doubt, last ? certain(doubt) : Instant.MAX);
    }

    /** Looks again at the usual time, or earlier at the time at which a decision is possible. */
    private Resolution again(UnresolvedSubmission doubt, Instant telling) {
        Instant next = list.at().plus(policy.between());
        return new Resolution.LookAgain(
                doubt.id(), telling.isAfter(list.at()) && telling.isBefore(next) ? telling : next);
    }

    private Instant certain(UnresolvedSubmission doubt) {
        return doubt.sentBy().plus(policy.patience(list.largestLag()));
    }

    private Instant early(UnresolvedSubmission doubt) {
        return doubt.sentBy().plus(policy.patience(list.largestLag()).dividedBy(2));
    }

    private Resolution review(UnresolvedSubmission doubt, String reason) {
        List<String> ids = possible.stream()
                .map(Candidate::uniqueId)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
        return new Resolution.Review(doubt.id(), reason, ids);
    }

    private String unclear() {
        return possible.stream().anyMatch(job -> job.uniqueId() != null)
                ? "no job fits for certain, but these may: compare them"
                : "the service's list has rows that cannot be read, of which one may be its job";
    }

    private List<Resolution> each(Function<UnresolvedSubmission, Resolution> resolution) {
        return doubts.stream().map(resolution).toList();
    }
}
