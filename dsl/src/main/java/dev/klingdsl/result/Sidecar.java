package dev.klingdsl.result;

import dev.klingdsl.text.Redaction;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * What a sidecar says, apart from the request itself.
 *
 * @param state how far the take has come
 * @param account whose job it is: a name for matching, not a secret
 * @param sandbox true when no real service made it
 * @param jobId the service's id; null until accepted
 * @param traceId of the submitting call; null when not known
 * @param submittedAt when the service accepted it; null until then
 * @param finishedAt when the job ended; null until then
 * @param outputs where the service had the files, without queries
 * @param files names of the result files, in the sidecar's folder
 * @param error why the job failed; null unless it did
 * @param entry the id of the submission in the ledger; null when it has none
 * @param openedAt when the submission was recorded there; null when not known
 * @param sent the JSON that is being submitted, without queries; null once the job is known
 */
public record Sidecar(
        SidecarState state,
        String account,
        boolean sandbox,
        @Nullable String jobId,
        @Nullable String traceId,
        @Nullable Instant submittedAt,
        @Nullable Instant finishedAt,
        List<String> outputs,
        List<String> files,
        @Nullable String error,
        @Nullable String entry,
        @Nullable Instant openedAt,
        @Nullable String sent) {

    /** More than any sidecar has; a larger file is not read. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Copies the lists. */
    public Sidecar {
        outputs = List.copyOf(outputs);
        files = List.copyOf(files);
    }

    /**
     * Returns what is known before the submission.
     *
     * @param entry the id of the submission in the ledger
     * @param openedAt when it was recorded there
     * @param sent the JSON to be submitted, without queries
     */
    public static Sidecar submitting(String account, boolean sandbox, String entry, Instant openedAt, String sent) {
        return new Sidecar(
                SidecarState.SUBMITTING,
                account,
                sandbox,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                entry,
                openedAt,
                sent);
    }

    /** Returns the same with the accepted job. */
    public Sidecar submitted(String id, @Nullable String trace, Instant at) {
        return with(SidecarState.SUBMITTED, id, trace, at, null, List.of(), List.of(), null);
    }

    /** Returns the same with the end of the job. */
    public Sidecar succeeded(List<URI> urls, List<String> names, Instant at) {
        List<String> shown = urls.stream().map(Redaction::url).toList();
        return with(SidecarState.SUCCEEDED, jobId, traceId, submittedAt, at, shown, names, null);
    }

    /** Returns the same with the failure of the job. */
    public Sidecar failed(String reason, Instant at) {
        return with(SidecarState.FAILED, jobId, traceId, submittedAt, at, List.of(), List.of(), reason);
    }

    private Sidecar with(
            SidecarState next,
            @Nullable String job,
            @Nullable String trace,
            @Nullable Instant submitted,
            @Nullable Instant finished,
            List<String> urls,
            List<String> names,
            @Nullable String failure) {
        return new Sidecar(
                next, account, sandbox, job, trace, submitted, finished, urls, names, failure, entry, openedAt, null);
    }
}
