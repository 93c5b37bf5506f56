package dev.klingdsl.client.download;

import dev.klingdsl.api.ChanjingApi;
import dev.klingdsl.error.DownloadException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.result.VideoFileSink;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Fetches the files of finished jobs; asks for a new URL when one has expired. */
public final class ResultDownloads {
    private static final Set<Integer> EXPIRED = Set.of(401, 403, 404, 410);
    private static final int FRESH_URLS = 2;

    private final ChanjingApi api;

    public ResultDownloads(ChanjingApi api) {
        this.api = api;
    }

    /**
     * Fetches one output of a job to a file that must not exist.
     *
     * @param index which of the outputs, counted from 0
     */
    public CompletableFuture<Path> fetch(String jobId, URI url, int index, Path file, VideoFileSink.Progress progress) {
        return new One(jobId, index, new VideoFileSink(file, progress)).fetch(url, 0);
    }

    private final class One {
        private final String jobId;
        private final int index;
        private final VideoFileSink file;

        One(String jobId, int index, VideoFileSink file) {
            this.jobId = jobId;
            this.index = index;
            this.file = file;
        }

        CompletableFuture<Path> fetch(URI url, int freshUrls) {
            return api.fetch(url, file).exceptionallyCompose(failure -> {
                KlingException reason = InternalErrorException.unwrap(failure);
                if (isExpired(reason) && freshUrls < FRESH_URLS) {
                    return api.status(jobId).thenCompose(status -> fetch(output(status), freshUrls + 1));
                }
                return CompletableFuture.failedFuture(explained(reason));
            });
        }

        private URI output(JobStatus status) {
            if (status instanceof JobStatus.Succeeded succeeded
                    && succeeded.outputs().size() > index) {
                return succeeded.outputs().get(index);
            }
            throw new DownloadException(
                    "the URL of job " + jobId + "'s file has expired and the service gives no other; the job is now "
                            + status.label(),
                    null);
        }

        private KlingException explained(KlingException reason) {
            return reason instanceof DownloadException
                    ? new DownloadException("job " + jobId + ": " + reason.getMessage(), reason)
                    : new DownloadException(
                            "job " + jobId + " is finished but its file was not fetched: " + reason.getMessage()
                                    + "; fetching it again costs nothing",
                            reason);
        }
    }

    private static boolean isExpired(KlingException reason) {
        return reason instanceof UnexpectedResponseException answer
                && EXPIRED.contains(answer.exchange().status());
    }
}
