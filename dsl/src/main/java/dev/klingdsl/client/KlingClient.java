package dev.klingdsl.client;

import dev.klingdsl.error.ApiException;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.JobFailedException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.TokenRejectedException;
import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.JobTracker;
import dev.klingdsl.job.PollPace;
import dev.klingdsl.job.Scheduler;
import dev.klingdsl.job.Submission;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.request.RequestRule;
import dev.klingdsl.request.Validation;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.sandbox.Sandbox;
import dev.klingdsl.wire.ChanjingApi;
import dev.klingdsl.wire.Http;
import dev.klingdsl.wire.HttpSettings;
import dev.klingdsl.wire.TokenEndpoint;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Talks to the service: submits requests, follows their jobs, fetches their files. Make one and share it: it is
 * thread-safe, and all its jobs are followed together. Close it to give back its threads; jobs go on at the service.
 */
public final class KlingClient implements AutoCloseable {
    private static final int PARALLEL_SUBMISSIONS = 4;

    private final Connection connection;
    private final @Nullable Sandbox server;
    private final @Nullable WallClockScheduler ownScheduler;
    private final Http http;
    private final Workshop workshop;
    private final List<RequestRule> rules;
    private final Set<PlanRun> runs = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    KlingClient(KlingClientBuilder builder, Target target) {
        this.connection = target.connection();
        this.server = target.server();
        this.ownScheduler = builder.scheduler == null ? new WallClockScheduler(builder.clock) : null;
        Scheduler scheduler = ownScheduler != null ? ownScheduler : Objects.requireNonNull(builder.scheduler);
        this.http = new Http(new HttpSettings(
                connection.baseUrl(),
                builder.clock,
                builder.callTimeout,
                builder.parallelUploads,
                builder.parallelDownloads));
        Tokens tokens = new Tokens(
                new TokenEndpoint(http, scheduler, builder.random), scheduler, new Environment(builder.environment));
        ClientObserver observer = builder.observer();
        ChanjingApi api = new ChanjingApi(http, tokens.source(target), scheduler, builder.random, observer::retried);
        this.rules = List.copyOf(builder.rules);
        this.workshop = new Workshop(
                api,
                new JobTracker(api, scheduler, pace(builder)),
                new ImageUploads(api, scheduler),
                new Downloads(api, scheduler),
                new Gate(PARALLEL_SUBMISSIONS),
                scheduler,
                Tokens.account(target),
                connection.sandbox(),
                observer,
                new Deliveries(List.copyOf(builder.sinks)));
    }

    private PollPace pace(KlingClientBuilder builder) {
        if (builder.pace != null) {
            return builder.pace;
        }
        return connection.sandbox()
                ? new PollPace(Duration.ofMillis(200), Duration.ofSeconds(1), builder.random)
                : new PollPace(Duration.ofSeconds(2), Duration.ofSeconds(15), builder.random);
    }

    /** Returns a builder that takes from the environment what it is not told. */
    public static KlingClientBuilder builder() {
        return new KlingClientBuilder();
    }

    /**
     * Returns a client as the environment configures it; without any credentials, one with an in-process sandbox.
     *
     * @throws dev.klingdsl.error.CredentialsException if credentials are given in part or cannot be read
     */
    public static KlingClient create() {
        return builder().build();
    }

    /** Returns what this client talks to. */
    public Connection connection() {
        return connection;
    }

    /** Returns true when the in-process sandbox answers: nothing is paid for and no real video is made. */
    public boolean isSandbox() {
        return connection.sandbox();
    }

    /**
     * Uploads the request's local images and submits it, once. The future completes exceptionally with a
     * {@link KlingException}; when that is a {@link dev.klingdsl.error.SubmissionInDoubtException}, the job may exist
     * all the same. Cancelling the future before the request is sent keeps it from being sent; later, it ends only the
     * wait.
     *
     * @throws IllegalStateException if the client is closed
     */
    public CompletableFuture<Job> submit(VideoRequest request) {
        refuseWhenClosed();
        try {
            check(request);
        } catch (KlingException e) {
            return CompletableFuture.failedFuture(e);
        }
        Wait<Job> wait = new Wait<>();
        return wait.forEndOf(workshop.uploads()
                .urls(request, Map.of(), image -> {})
                .thenCompose(urls ->
                        workshop.submissions().pass(() -> workshop.submit(request, urls::get, () -> permit(wait))))
                .thenApply(accepted ->
                        follow(new Submission(accepted.id(), request, workshop.now(), accepted.traceId()))));
    }

    /**
     * Follows a job that was submitted before, here or elsewhere.
     *
     * @param id the service's id
     * @param request what was submitted
     * @throws IllegalStateException if the client is closed
     */
    public Job attach(String id, VideoRequest request) {
        refuseWhenClosed();
        return follow(new Submission(id, request, workshop.now(), null));
    }

    private static Submission submission(Job job) {
        return new Submission(job.id(), job.request(), job.submittedAt(), job.traceId());
    }

    private void check(VideoRequest request) {
        Validation validation = new Validation(request, List.of());
        for (RequestRule rule : rules) {
            validation = validation.checkedBy(rule);
        }
        validation.orThrow();
    }

    private CompletableFuture<Void> permit(Wait<?> wait) {
        if (closed) {
            return CompletableFuture.failedFuture(
                    new CancelledException("nothing was submitted: the client was closed"));
        }
        wait.check("the request was not submitted");
        return CompletableFuture.completedFuture(null);
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException("the client is closed; make another one");
        }
    }

    private Job follow(Submission submission) {
        return workshop.follow(submission, status -> {});
    }

    /**
     * Waits for the job and fetches its first output. The file appears only when it is complete; an existing one is
     * never replaced. The future completes exceptionally with a {@link dev.klingdsl.error.DownloadException} or a
     * {@link JobFailedException}. Cancelling it stops the transfer; the job and its file stay at the service.
     */
    public CompletableFuture<Path> download(Job job, Path file) {
        Wait<Path> wait = new Wait<>();
        return wait.forEndOf(job.finished()
                .thenComposeAsync(
                        status -> {
                            wait.check(file + " was not fetched");
                            if (status instanceof JobStatus.Succeeded succeeded) {
                                return workshop.fetch(
                                        submission(job),
                                        succeeded.outputs().get(0),
                                        0,
                                        file,
                                        (bytes, total) -> wait.check(file + " was not fetched"));
                            }
                            JobStatus.Failed failed = (JobStatus.Failed) status;
                            throw new JobFailedException(
                                    job.id(),
                                    failed.label(),
                                    failed.reason(),
                                    failed.kind() == JobStatus.Failed.Kind.ERROR);
                        },
                        workshop.scheduler()));
    }

    /**
     * Carries out a plan: submits every take, follows the jobs, fetches their files. Returns at once.
     *
     * @param listener gets every event, one at a time and in order, on one of the client's threads
     * @throws dev.klingdsl.error.InvalidPlanException if the plan has errors; then nothing was sent
     * @throws IllegalStateException if the client is closed
     */
    public Run run(Plan plan, RunOptions options, Consumer<? super JobEvent> listener) {
        Plan checked = plan;
        for (RequestRule rule : rules) {
            checked = checked.checkedBy(rule);
        }
        PlanRun run = new PlanRun(checked, options, workshop, listener);
        runs.add(run);
        if (closed) {
            runs.remove(run);
        }
        refuseWhenClosed();
        Run started = run.start();
        var unused = started.done().whenComplete((summary, failure) -> runs.remove(run));
        return started;
    }

    /**
     * Tells what {@link #run} would do about each take, in the order of the plan. Reads images and what earlier runs left;
     * sends nothing and changes nothing.
     *
     * @throws dev.klingdsl.error.InvalidPlanException if the plan has errors
     * @throws dev.klingdsl.error.ResultException if an image or the folder of results cannot be read
     */
    public Map<TakeId, Prospect> preview(Plan plan, RunOptions options) {
        return new PlanRun(plan, options, workshop, event -> {}).preview();
    }

    /** Makes one harmless call and says what it found; blocks until it is answered or times out. */
    public Diagnosis diagnose() throws InterruptedException {
        KlingException problem = null;
        try {
            workshop.api().ping().get();
        } catch (ExecutionException e) {
            problem = UnforeseenException.unwrap(e);
        }
        return new Diagnosis(
                connection,
                problem == null || problem instanceof ApiException || problem.getCause() instanceof ApiException,
                problem == null || (problem instanceof ApiException && !(problem instanceof TokenRejectedException)),
                http.clockSkew().orElse(null),
                problem);
    }

    /**
     * Stops following, ends every run as {@link Run#cancel} does, and gives back threads and the in-process sandbox.
     * Jobs go on at the service.
     */
    @Override
    public void close() {
        closed = true;
        runs.forEach(run -> run.stop(Stop.cancelled("the client was closed")));
        workshop.tracker().close();
        http.close();
        if (ownScheduler != null) {
            ownScheduler.close();
        }
        if (server != null) {
            server.close();
        }
    }
}
