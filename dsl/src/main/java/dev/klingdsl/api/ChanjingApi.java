package dev.klingdsl.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.api.dto.LenientJson;
import dev.klingdsl.api.dto.TaskPageRequest;
import dev.klingdsl.api.dto.TaskPageResponse;
import dev.klingdsl.api.dto.TaskResponse;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.http.FileDownload;
import dev.klingdsl.http.FileSink;
import dev.klingdsl.http.resilience.CallQueue;
import dev.klingdsl.http.resilience.CircuitBreaker;
import dev.klingdsl.http.resilience.Retry;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.tracking.StatusSource;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;

/**
 * What the service can be asked to do. Each future fails with a {@link dev.klingdsl.error.KlingException} and completes
 * on a thread that must not be blocked. Thread-safe.
 */
public final class ChanjingApi implements StatusSource {
    private final ChanjingService service;
    private final FileDownload downloads;
    private final FileUpload uploads;
    private final AuthorizedCalls calls;
    private final Retry retry;
    private final CircuitBreaker breaker;
    private final SubmitApi submissions;
    private final SchemaDriftWarnings fields = new SchemaDriftWarnings();

    /**
     * Creates the API over HTTP clients that the caller closes.
     *
     * @param random numbers from 0 to 1, for the waits between attempts
     * @param retried hears of each call that failed and of the wait until it is made again
     */
    public ChanjingApi(
            HttpClients http,
            TokenSource tokens,
            Scheduler scheduler,
            DoubleSupplier random,
            BiConsumer<KlingException, Duration> retried) {
        this.service = http.service();
        this.downloads = http.downloads();
        this.calls = new AuthorizedCalls(tokens, http.pacing(), scheduler);
        this.breaker = new CircuitBreaker(scheduler, this::ping);
        this.retry = new Retry(scheduler, http.budget(), random, retried);
        this.submissions = new SubmitApi(
                new SubmitCall(http.submitService()),
                tokens,
                new CallQueue(http.pacing().lane(SubmitService.SUBMIT), scheduler),
                breaker,
                retry);
        this.uploads = new FileUpload(service, new SignedUrlUpload(http.uploads()), calls, retry, scheduler);
    }

    /** {@return the paid call} */
    public SubmitApi submissions() {
        return submissions;
    }

    /** Asks after one job; tries again as long as the failure may pass. */
    public CompletableFuture<JobStatus> status(String id) {
        return retry.read(() -> calls.call(
                        ChanjingService.TASK,
                        token -> reader("GET", ChanjingService.TASK, token).read(service.task(token, id)))
                .thenApply(reply -> LenientJson.data(reply, TaskResponse.class).status()));
    }

    @Override
    public CompletableFuture<Map<String, JobStatus>> statuses(List<String> ids) {
        return breaker.poll(() -> page(TaskPageRequest.about(ids))).thenApply(answer -> {
            Map<String, JobStatus> statuses = new LinkedHashMap<>();
            for (JsonNode row : answer.list() == null ? List.<JsonNode>of() : answer.list()) {
                fields.look(row);
                TaskResponse task = TaskResponse.of(row);
                if (task != null && task.uniqueId() != null) {
                    statuses.put(task.uniqueId(), task.status());
                }
            }
            return statuses;
        });
    }

    /** Makes one harmless call with the token, once. */
    public CompletableFuture<Void> ping() {
        return page(TaskPageRequest.smallest()).thenAccept(answer -> {});
    }

    /**
     * Uploads an image and waits until the service may use it.
     *
     * @param name a file name for the service, not a path
     * @param sha256 of what must be sent, in hex; if the file has other content by then, the upload fails
     * @return the URL by which a request refers to it
     */
    public CompletableFuture<String> upload(Path file, String name, String sha256) {
        return uploads.upload(file, name, sha256);
    }

    /** Fetches a result file; a transfer that breaks is continued where it ended, as long as the failure may pass. */
    public <T> CompletableFuture<T> fetch(URI url, FileSink<T> sink) {
        return retry.transfer(() -> downloads.fetch(url, sink));
    }

    /** Returns the account's list of tasks; each page is tried again as long as the failure may pass. */
    public TaskListing listing() {
        return new TaskListing(number -> retry.read(() -> page(TaskPageRequest.everything(number))));
    }

    private CompletableFuture<TaskPageResponse> page(TaskPageRequest question) {
        return calls.call(
                        ChanjingService.TASK_PAGE,
                        token ->
                                reader("POST", ChanjingService.TASK_PAGE, token).read(service.page(token, question)))
                .thenApply(reply -> TaskPageResponse.of(LenientJson.data(reply)));
    }

    private static ResponseReader reader(String method, String path, String token) {
        return new ResponseReader(method, path, List.of(token), () -> true);
    }
}
