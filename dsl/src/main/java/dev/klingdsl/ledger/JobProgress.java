package dev.klingdsl.ledger;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is known about an accepted job.
 *
 * @param outcome how it stands
 * @param outputs where the service had its files, without queries
 * @param files its result files here, as absolute paths; empty until all are complete
 * @param error why there is no video or no file yet, free of secrets; null when nothing went wrong
 * @param finishedAt when this machine learned of its end, to the millisecond; null until then
 * @param beans what was charged; null until the service lists it
 */
public record JobProgress(
        JobOutcome outcome,
        List<String> outputs,
        List<String> files,
        @Nullable String error,
        @Nullable Instant finishedAt,
        @Nullable BigDecimal beans) {

    /** Copies the lists and truncates the time to milliseconds. */
    public JobProgress {
        finishedAt = finishedAt == null ? null : finishedAt.truncatedTo(ChronoUnit.MILLIS);
        outputs = List.copyOf(outputs);
        files = List.copyOf(files);
    }

    /** {@return what is known about a job that was just accepted} */
    public static JobProgress running() {
        return new JobProgress(JobOutcome.RUNNING, List.of(), List.of(), null, null, null);
    }

    /**
     * {@return the same for a job whose video is made}
     *
     * @param urls where the files can be fetched for some time
     * @param at when the service said so, by this machine's clock
     */
    public JobProgress succeeded(List<String> urls, Instant at) {
        return new JobProgress(JobOutcome.SUCCEEDED, urls, files, null, at, beans);
    }

    /**
     * {@return the same for a job that ends without a video}
     *
     * @param reason for people
     * @param at when the service said so, by this machine's clock
     */
    public JobProgress failed(String reason, Instant at) {
        return new JobProgress(JobOutcome.FAILED, outputs, files, reason, at, beans);
    }

    /**
     * {@return the same for a job that the service does not know any more}
     *
     * @param reason for people
     */
    public JobProgress vanished(String reason) {
        return new JobProgress(JobOutcome.VANISHED, outputs, files, reason, finishedAt, beans);
    }

    /** {@return the same for a job that is followed again} */
    public JobProgress watched() {
        return new JobProgress(JobOutcome.RUNNING, outputs, files, null, finishedAt, beans);
    }

    /**
     * {@return the same with its result files}
     *
     * @param paths absolute, in the order of the URLs
     */
    public JobProgress delivered(List<String> paths) {
        return new JobProgress(outcome, outputs, paths, null, finishedAt, beans);
    }

    /**
     * {@return the same for a video whose files could not be downloaded}
     *
     * @param reason for people
     */
    public JobProgress undelivered(String reason) {
        return new JobProgress(outcome, outputs, files, reason, finishedAt, beans);
    }

    /**
     * {@return the same with what was charged}
     *
     * @param amount in beans
     */
    public JobProgress charged(BigDecimal amount) {
        return new JobProgress(outcome, outputs, files, error, finishedAt, amount);
    }

    boolean isFinished(boolean filesWanted) {
        return switch (outcome) {
            case RUNNING -> false;
            case SUCCEEDED -> !filesWanted || !files.isEmpty();
            case FAILED, VANISHED -> true;
        };
    }
}
