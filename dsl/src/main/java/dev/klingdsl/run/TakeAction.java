package dev.klingdsl.run;

import dev.klingdsl.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The action of a run for one take, chosen from the ledger.
 *
 * @param kind the kind of action
 * @param entry the submission in the ledger that stands for the take, or that is repeated; null for a first submission
 * @param files the existing results; empty unless they are reused
 * @param reason why an earlier take of the step is not used, such as {@code prompt changed}, or why a manual review is
 *     needed; null when there is none
 */
public record TakeAction(
        Kind kind,
        @Nullable LedgerEntry entry,
        List<Path> files,
        @Nullable String reason) {

    /** Copies the list. */
    public TakeAction {
        files = List.copyOf(files);
    }

    /** {@return the action for a take without an entry in the ledger: to submit it} */
    public static TakeAction submit() {
        return new TakeAction(Kind.SUBMIT, null, List.of(), null);
    }

    /**
     * {@return the action for a take that an entry stands for}
     *
     * @param entry the current entry; checked for whether its files exist
     */
    public static TakeAction of(LedgerEntry entry) {
        return switch (entry.state().status()) {
            case INTENT, IN_DOUBT -> new TakeAction(Kind.RESOLVE, entry, List.of(), null);
            case NEEDS_REVIEW -> review(entry);
            case UNSENT, ABSENT -> new TakeAction(Kind.SUBMIT, entry, List.of(), null);
            case REJECTED -> submit();
            case ACCEPTED ->
                switch (entry.progress().outcome()) {
                    case RUNNING -> new TakeAction(Kind.FOLLOW, entry, List.of(), null);
                    case FAILED -> submit();
                    case VANISHED -> review(entry);
                    case SUCCEEDED -> made(entry);
                };
        };
    }

    private static TakeAction review(LedgerEntry entry) {
        return new TakeAction(Kind.REVIEW, entry, List.of(), entry.review().getMessage());
    }

    private static TakeAction made(LedgerEntry entry) {
        List<Path> files = entry.progress().files().stream().map(Path::of).toList();
        boolean there = !files.isEmpty() && files.stream().allMatch(Files::isRegularFile);
        return there
                ? new TakeAction(Kind.REUSE, entry, files, null)
                : new TakeAction(Kind.FOLLOW, entry, List.of(), null);
    }

    /**
     * {@return this action with another reason}
     *
     * @param why an earlier take is not used; null when there is none
     */
    public TakeAction because(@Nullable String why) {
        return new TakeAction(kind, entry, files, why);
    }

    /** {@return true when the action submits the take, which is charged} */
    public boolean isPaid() {
        return kind == Kind.SUBMIT;
    }

    /** The kinds of actions. */
    public enum Kind {
        /** Submit it, which is charged. */
        SUBMIT,
        /** Use the files that an earlier run made. */
        REUSE,
        /** Follow the job that an earlier run submitted, and download its files. */
        FOLLOW,
        /** Resolve an earlier submission; submit the take only if that one certainly created no job. */
        RESOLVE,
        /** Do nothing, as an earlier run may have submitted it and a manual review is needed. */
        REVIEW
    }
}
