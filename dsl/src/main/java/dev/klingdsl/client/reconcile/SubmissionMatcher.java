package dev.klingdsl.client.reconcile;

import dev.klingdsl.api.dto.ListedTask;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides what became of submissions of one body that are in doubt. Equal bodies are interchangeable: what matters is
 * that each job gets one owner, that none is bought a second time, and that nobody else's is taken. Pure.
 */
public final class SubmissionMatcher {
    private static final Comparator<UnresolvedSubmission> OLDEST_FIRST =
            Comparator.comparing(UnresolvedSubmission::sentFrom).thenComparing(UnresolvedSubmission::id);
    private static final Comparator<ListedTask> EARLIEST_FIRST =
            Comparator.comparing(SubmissionMatcher::time).thenComparing(ListedTask::uniqueId);

    private final ReconciliationPolicy rules;
    private final ListingSnapshot look;
    private final List<UnresolvedSubmission> doubts;
    private final List<ListedTask> fitting;

    private SubmissionMatcher(ReconciliationPolicy rules, ListingSnapshot look) {
        this.rules = rules;
        this.look = look;
        this.doubts = look.doubts().stream().sorted(OLDEST_FIRST).toList();
        this.fitting = look.same().stream()
                .filter(task -> doubts.stream().anyMatch(doubt -> doubt.fits(rules, task.createdAt())))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    /**
     * {@return a verdict on each doubt, oldest first}
     *
     * @param rules how patient to be
     * @param look what the service's listing showed, and what is in doubt
     */
    public static List<Resolution> decide(ReconciliationPolicy rules, ListingSnapshot look) {
        return new SubmissionMatcher(rules, look).decide();
    }

    private List<Resolution> decide() {
        if (look.inFlight()) {
            // One of the jobs may be of the submission whose answer is still to come.
            return doubts.stream().<Resolution>map(this::again).toList();
        }
        if (fitting.size() > doubts.size()) {
            String reason = "%d jobs fit %d submissions: somebody else submitted the same"
                    .formatted(fitting.size(), doubts.size());
            return doubts.stream()
                    .<Resolution>map(doubt -> new Resolution.Review(doubt.id(), reason, ids(fitting)))
                    .toList();
        }
        Map<UnresolvedSubmission, ListedTask> owners = assign();
        List<ListedTask> nearly =
                look.same().stream().filter(task -> !fitting.contains(task)).toList();
        return doubts.stream()
                .map(doubt -> owners.containsKey(doubt)
                        ? new Resolution.Found(doubt.id(), owners.get(doubt).uniqueId())
                        : withoutJob(doubt, nearly))
                .toList();
    }

    private Map<UnresolvedSubmission, ListedTask> assign() {
        Map<UnresolvedSubmission, ListedTask> owners = new LinkedHashMap<>();
        List<ListedTask> free = new ArrayList<>(fitting);
        for (UnresolvedSubmission doubt : doubts) {
            Optional<ListedTask> first = free.stream()
                    .filter(task -> doubt.fits(rules, task.createdAt()))
                    .findFirst();
            first.ifPresent(task -> {
                owners.put(doubt, task);
                free.remove(task);
            });
        }
        return owners;
    }

    private Resolution withoutJob(UnresolvedSubmission doubt, List<ListedTask> nearly) {
        Instant certain = certain(doubt);
        if (look.number() < rules.looks() || look.at().isBefore(certain)) {
            return again(doubt);
        }
        List<ListedTask> suspects = new ArrayList<>(look.unclear().stream()
                .filter(task -> task.createdAt() == null || doubt.fits(rules, task.createdAt()))
                .toList());
        nearly.stream()
                .filter(task -> doubt.nearlyFits(rules, task.createdAt()))
                .forEach(suspects::add);
        return suspects.isEmpty()
                ? new Resolution.Gone(doubt.id())
                : new Resolution.Review(
                        doubt.id(), "no job fits for certain, but these may: compare them", ids(suspects));
    }

    private Resolution again(UnresolvedSubmission doubt) {
        Instant next = look.at().plus(rules.between());
        Instant certain = certain(doubt);
        boolean last = look.number() + 1 >= rules.looks() && certain.isAfter(look.at());
        return new Resolution.LookAgain(doubt.id(), last && certain.isBefore(next) ? certain : next);
    }

    private Instant certain(UnresolvedSubmission doubt) {
        return doubt.sentBy().plus(rules.patience(look.largestLag()));
    }

    private static Instant time(ListedTask task) {
        return task.createdAt() == null ? Instant.MAX : task.createdAt();
    }

    private static List<String> ids(List<ListedTask> tasks) {
        return tasks.stream().sorted(EARLIEST_FIRST).map(ListedTask::uniqueId).toList();
    }
}
