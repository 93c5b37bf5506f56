package dev.klingdsl.client.take;

import dev.klingdsl.client.bookkeeping.PurchaseFactory;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.request.json.ChangedFields;
import dev.klingdsl.result.TakeOrigin;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why a take is submitted although its step was made before. */
record ActionReasons(SubmissionRecorder recorder) {
    private static final int EARLIER_ROWS = 50;
    /** As the fields are called in a script, where that is not their name on the wire. */
    private static final Map<String, String> WORDS = Map.of(
            "ref_img_url", "image",
            "ref_prompt", "prompt",
            "aspect_ratio", "aspect",
            "quality_mode", "quality",
            "video_duration", "duration",
            "model_code", "model");

    /** Returns null when the step was never made. */
    @Nullable
    String whyNotReused(TakeOrigin origin) {
        EntryQuery earlier = EntryQuery.all()
                .of(recorder.account())
                .withStep(origin.script(), origin.take().step())
                .limit(EARLIER_ROWS);
        String now = PurchaseFactory.identity(origin);
        return recorder.ledger().entries(earlier).stream()
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
