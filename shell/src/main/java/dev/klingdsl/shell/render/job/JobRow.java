package dev.klingdsl.shell.render.job;

import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.JobProgress;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.ledger.Provenance;
import dev.klingdsl.ledger.SubmissionState;
import dev.klingdsl.request.json.NormalizedRequest;
import dev.klingdsl.text.OneLine;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * The texts of a ledger entry in tables.
 *
 * @param reason why it failed or needs a review; empty if neither
 */
record JobRow(
        String number, String name, String prompt, JobStateLabel state, String beans, String file, String reason) {

    static JobRow of(LedgerEntry entry, Function<Path, String> paths) {
        Provenance from = entry.purchase().provenance();
        JobProgress progress = entry.progress();
        return new JobRow(
                String.valueOf(entry.number()),
                OneLine.of(new TakeId(from.step(), from.take()).toString()),
                prompt(entry),
                JobStateLabel.of(entry),
                beans(entry),
                progress.files().isEmpty()
                        ? ""
                        : paths.apply(Path.of(progress.files().get(0))),
                reason(entry));
    }

    /** Returns the charge, or the expected price prefixed with a tilde. */
    private static String beans(LedgerEntry entry) {
        BigDecimal booked = entry.progress().beans();
        if (booked != null) {
            return amount(booked);
        }
        BigDecimal expected = entry.purchase().expectedBeans();
        return expected == null || !entry.isAlive() ? "" : "~" + amount(expected);
    }

    static String amount(BigDecimal beans) {
        return beans.stripTrailingZeros().toPlainString();
    }

    private static String prompt(LedgerEntry entry) {
        @Nullable
        String prompt = NormalizedRequest.ofRequest(entry.purchase().request()).prompt();
        return prompt == null ? "" : OneLine.of(prompt);
    }

    private static String reason(LedgerEntry entry) {
        SubmissionState state = entry.state();
        String text = "";
        if (state instanceof SubmissionState.Unsent unsent) {
            text = unsent.reason();
        } else if (state instanceof SubmissionState.Rejected rejected) {
            text = "code " + rejected.code() + ": " + rejected.reason();
        } else if (state instanceof SubmissionState.InDoubt doubt) {
            text = doubt.reason();
        } else if (state instanceof SubmissionState.NeedsReview review) {
            text = review.reason();
        } else if (state instanceof SubmissionState.Absent) {
            text = "the service made nothing of it";
        } else if (entry.progress().error() != null) {
            text = entry.progress().error();
        }
        return OneLine.of(text);
    }
}
