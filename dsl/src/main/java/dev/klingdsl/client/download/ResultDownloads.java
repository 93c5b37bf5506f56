package dev.klingdsl.client.download;

import dev.klingdsl.api.ChanjingApi;
import dev.klingdsl.error.DownloadException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.result.VideoFileSink;
import dev.klingdsl.run.ClientObserver;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Downloads the files of finished jobs; requests a new URL when one has expired. */
public final class ResultDownloads {
    private static final Set<Integer> EXPIRED = Set.of(401, 403, 404, 410);
    private static final int FRESH_URLS = 2;

    private final ChanjingApi api;
    private final ClientObserver observer;
    private final Clock clock;

    public ResultDownloads(ChanjingApi api, ClientObserver observer, Clock clock) {
        this.api = api;
        this.observer = observer;
        this.clock = clock;
    }

    /**
     * Downloads every output of a job whose file does not exist yet.
     *
     * @param files one for each output, with names reserved for this job
     * @param arrived called with each downloaded file
     */
    public CompletableFuture<Void> fetchAll(
            Submission job,
            List<URI> outputs,
            List<Path> files,
            VideoFileSink.Progress progress,
            Consumer<Path> arrived) {
        List<CompletableFuture<?>> transfers = new ArrayList<>();
        for (int index = 0; index < files.size(); index++) {
            Path file = files.get(index);
            if (!Files.isRegularFile(file)) {
                transfers.add(fetch(job, outputs.get(index), index, file, progress)
                        .exceptionallyCompose(failure -> arrivedElsewhere(file, failure))
                        .thenAccept(arrived));
            }
        }
        return CompletableFuture.allOf(transfers.toArray(CompletableFuture[]::new));
    }

    /** Succeeds if another run that follows the same job has downloaded the file first. */
    private static CompletableFuture<Path> arrivedElsewhere(Path file, Throwable failure) {
        return Files.isRegularFile(file)
                ? CompletableFuture.completedFuture(file)
                : CompletableFuture.failedFuture(failure);
    }

    /**
     * Downloads one output of a job to a file that must not exist.
     *
     * @param index the index of the output, from 0
     */
    public CompletableFuture<Path> fetch(
            Submission job, URI url, int index, Path file, VideoFileSink.Progress progress) {
        Instant start = clock.instant();
        return new One(job.id(), index, new VideoFileSink(file, progress))
                .fetch(url, 0)
                .whenComplete((done, failure) -> {
                    if (failure == null) {
                        Duration took = Duration.between(start, clock.instant());
                        observer.downloaded(job, done, done.toFile().length(), took);
                    }
                });
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
