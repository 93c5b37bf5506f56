package dev.klingdsl.client.take;

import dev.klingdsl.client.bookkeeping.PurchaseFactory;
import dev.klingdsl.client.bookkeeping.SubmissionRecorder;
import dev.klingdsl.ledger.EntryQuery;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.json.ChangedFields;
import dev.klingdsl.result.TakeOrigin;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Explains why a take is submitted although its step was submitted before. */
record ActionReasons(SubmissionRecorder recorder) {
    private static final int EARLIER_ROWS = 50;

    /** Returns null when the step was never submitted. */
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
                            .map(field -> Setting.ofWireField(field)
                                    .map(Setting::word)
                                    .orElse(field))
                            .collect(Collectors.joining(", "))
                    + " changed";
        }
        return entry.isAlive() ? "another take or a fresh one was asked for" : "the earlier one came to nothing";
    }
}
