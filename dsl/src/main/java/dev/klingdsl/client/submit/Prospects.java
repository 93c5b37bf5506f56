package dev.klingdsl.client.submit;

import dev.klingdsl.client.bookkeeping.PurchaseFactory;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.request.json.ChangedFields;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.TakeAction;
import dev.klingdsl.run.TakeAction.Kind;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what a run would do, and why it does not use what was made before. */
public record Prospects(SubmissionRecorder books) {
    private static final int EARLIER_ROWS = 50;
    /** As the fields are called in a script, where that is not their name on the wire. */
    private static final Map<String, String> WORDS = Map.of(
            "ref_img_url", "image",
            "ref_prompt", "prompt",
            "aspect_ratio", "aspect",
            "quality_mode", "quality",
            "video_duration", "duration",
            "model_code", "model");

    public TakeAction of(TakeOrigin origin, Decision decision) {
        if (decision instanceof Decision.Reuse reuse) {
            return new TakeAction(Kind.REUSED, reuse.entry().id(), null);
        } else if (decision instanceof Decision.Reattach reattach) {
            return new TakeAction(Kind.RUNNING, reattach.entry().id(), null);
        } else if (decision instanceof Decision.Settle settle) {
            return new TakeAction(Kind.IN_DOUBT, settle.entry().id(), null);
        } else if (decision instanceof Decision.Review review) {
            return new TakeAction(
                    Kind.NEEDS_REVIEW,
                    review.entry().id(),
                    Reviews.of(review.entry()).getMessage());
        }
        return new TakeAction(Kind.NEW, null, whyNotReused(origin));
    }

    private @Nullable String whyNotReused(TakeOrigin origin) {
        EntryQuery earlier = EntryQuery.all()
                .of(books.account())
                .withStep(origin.script(), origin.take().step())
                .limit(EARLIER_ROWS);
        String now = PurchaseFactory.identity(origin);
        return books.ledger().entries(earlier).stream()
                .min(Comparator.comparingInt(
                        (LedgerEntry entry) -> changes(entry, now).size()))
                .map(entry -> reason(entry, changes(entry, now)))
                .orElse(null);
    }

    private static List<String> changes(LedgerEntry entry, String now) {
        return ChangedFields.between(entry.purchase().identity(), now);
    }

    private static String reason(LedgerEntry entry, List<String> changes) {
        if (!changes.isEmpty()) {
            return changes.stream()
                            .map(field -> WORDS.getOrDefault(field, field))
                            .collect(Collectors.joining(", "))
                    + " changed";
        }
        return entry.isAlive() ? "another take or a fresh one was asked for" : "the earlier one came to nothing";
    }
}
