package dev.klingdsl.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.klingdsl.api.dto.LenientJson;
import dev.klingdsl.api.dto.TaskPageRequest;
import dev.klingdsl.api.dto.TaskPageResponse;
import dev.klingdsl.api.dto.TaskResponse;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.UnexpectedResponseException;
import dev.klingdsl.http.FileDownload;
import dev.klingdsl.http.FileSink;
import dev.klingdsl.http.resilience.CallQueue;
import dev.klingdsl.http.resilience.CircuitBreaker;
import dev.klingdsl.http.resilience.RecoveryGate;
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
 * The service's API. Each future fails with a {@link dev.klingdsl.error.KlingException} and completes on a thread that must
 * not be blocked. Thread-safe.
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
     * Creates the API.
     *
     * @param random numbers from 0 to 1, for the waits between attempts
     * @param retried is called with each failure that another attempt follows, and the wait before that
     */
    public ChanjingApi(
            RetrofitServices services,
            TokenSource tokens,
            Scheduler scheduler,
            DoubleSupplier random,
            BiConsumer<KlingException, Duration> retried) {
        this.service = services.tasks();
        this.downloads = services.http().downloads();
        this.calls = new AuthorizedCalls(tokens, services.limits(), scheduler);
        this.breaker = new CircuitBreaker(scheduler.clock());
        this.retry = new Retry(scheduler, services.retryBudget(), random, retried);
        this.submissions = new SubmitApi(
                new SubmitCall(services.submissions(), this::isKnown),
                tokens,
                new CallQueue(services.limits().limiter(SubmitService.SUBMIT), scheduler),
                new RecoveryGate(breaker, scheduler, this::ping),
                retry);
        this.uploads = new FileUpload(service, services.http().uploads(), calls, retry, scheduler);
    }

    /** {@return the paid call} */
    public SubmitApi submissions() {
        return submissions;
    }

    /** Returns the state of one job; retries as long as the failure may pass. */
    public CompletableFuture<JobStatus> status(String id) {
        return retry.read(() -> task(id)).thenApply(TaskResponse::status);
    }

    /** Never fails: a refusal of this call must not be taken for one of the submission. */
    private CompletableFuture<Boolean> isKnown(String id) {
        return task(id).handle((task, failure) -> failure == null && id.equals(task.uniqueId()));
    }

    private CompletableFuture<TaskResponse> task(String id) {
        return calls.call(
                        ChanjingService.TASK,
                        token -> reader("GET", ChanjingService.TASK, token).read(service.task(token, id)))
                .thenApply(reply -> TaskResponse.of(LenientJson.data(reply)));
    }

    @Override
    public CompletableFuture<Map<String, JobStatus>> statuses(List<String> ids) {
        return statuses(ids, 1, new LinkedHashMap<>());
    }

    /** Most services answer on one page; one that puts fewer tasks on a page has the others on the next. */
    private CompletableFuture<Map<String, JobStatus>> statuses(
            List<String> ids, int page, Map<String, JobStatus> known) {
        return breaker.call(() -> page(TaskPageRequest.about(ids, page))).thenCompose(answer -> {
            int before = known.size();
            for (JsonNode row : rows(answer)) {
                TaskResponse task = TaskResponse.of(row);
                if (task.uniqueId() != null) {
                    known.put(task.uniqueId(), task.status());
                }
            }
            boolean goesOn = known.size() < ids.size()
                    && known.size() > before
                    && answer.total() != null
                    && known.size() < answer.total();
            return goesOn ? statuses(ids, page + 1, known) : CompletableFuture.completedFuture(known);
        });
    }

    /** A list that is missing although there are tasks says nothing about them, not that they are gone. */
    private static List<JsonNode> rows(TaskPageResponse answer) {
        if (answer.list() != null) {
            return answer.list();
        }
        if (answer.total() != null && answer.total() > 0) {
            throw new UnexpectedResponseException("it has no list of tasks", TaskListing.EXCHANGE, null);
        }
        return List.of();
    }

    /** Makes one harmless call with the token, without retries. */
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

    /** Downloads a result file; a transfer that fails is continued where it ended, as long as the failure may pass. */
    public <T> CompletableFuture<T> fetch(URI url, FileSink<T> sink) {
        return retry.transfer(() -> downloads.fetch(url, sink));
    }

    /** Returns the account's list of tasks; the call of each page is retried as long as the failure may pass. */
    public TaskListing listing() {
        return new TaskListing(number -> retry.read(() -> page(TaskPageRequest.everything(number))));
    }

    private CompletableFuture<TaskPageResponse> page(TaskPageRequest request) {
        return calls.call(
                        ChanjingService.TASK_PAGE,
                        token ->
                                reader("POST", ChanjingService.TASK_PAGE, token).read(service.page(token, request)))
                .thenApply(reply -> TaskPageResponse.of(LenientJson.data(reply)))
                .whenComplete((answer, failure) -> {
                    if (failure == null && answer.list() != null) {
                        answer.list().forEach(fields::look);
                    }
                });
    }

    private static ResponseReader reader(String method, String path, String token) {
        return new ResponseReader(method, path, List.of(token), () -> true);
    }
}
