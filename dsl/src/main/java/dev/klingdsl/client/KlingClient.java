package dev.klingdsl.client;

import dev.klingdsl.account.Account;
import dev.klingdsl.account.Connection;
import dev.klingdsl.client.auth.Target;
import dev.klingdsl.client.bookkeeping.EntryOrigin;
import dev.klingdsl.client.download.JobDownload;
import dev.klingdsl.client.submit.DirectOrder;
import dev.klingdsl.client.submit.SubmissionResult;
import dev.klingdsl.client.take.PlanTakes;
import dev.klingdsl.client.take.RunTermination;
import dev.klingdsl.client.take.Takes;
import dev.klingdsl.client.take.TakesRun;
import dev.klingdsl.concurrent.CancellableWait;
import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.JobFailedException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.SubmissionInDoubtException;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.Submission;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.Ledger;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.request.RequestRule;
import dev.klingdsl.request.Validation;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.run.Run;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.TakeAction;
import dev.klingdsl.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * A client of the service: submits requests, follows their jobs, downloads their files. Create one and share it: it is
 * thread-safe, and polls all its jobs together. Closing it releases its threads; jobs continue at the service.
 */
public final class KlingClient implements AutoCloseable {
    private final Connection connection;
    private final @Nullable Sandbox server;
    private final ClientContext context;
    private final boolean ownLedger;
    private final Submissions submissions;
    private final List<RequestRule> rules;
    private final Set<TakesRun> runs = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    KlingClient(KlingClientBuilder builder, Target target) {
        this.context = ClientContext.of(builder, target);
        this.connection = target.connection();
        this.server = target.server();
        this.ownLedger = builder.ledger == null;
        this.rules = List.copyOf(builder.rules);
        this.submissions = new Submissions(context, new Starting());
    }

    /** {@return a builder; settings that are not set come from the environment} */
    public static KlingClientBuilder builder() {
        return new KlingClientBuilder();
    }

    /**
     * {@return a client as the environment configures it; without any credentials, one with an in-process sandbox}
     *
     * @throws dev.klingdsl.error.CredentialsException if credentials are given in part or cannot be read
     */
    public static KlingClient create() {
        return builder().build();
    }

    /** {@return the service that this client is connected to} */
    public Connection connection() {
        return connection;
    }

    /** {@return true when the in-process sandbox answers: nothing is paid for and no real video is made} */
    public boolean isSandbox() {
        return connection.sandbox();
    }

    /** {@return a read-only view of the ledger: the one that was set, or the client's own} */
    public Ledger ledger() {
        return Ledgers.view(context.recorder().ledger());
    }

    /** {@return the account under which the ledger records this client's submissions} */
    public Account account() {
        return context.recorder().account();
    }

    /**
     * Uploads the request's local images and submits it. Each call is a separate purchase. When the response is lost,
     * the service's list of jobs is searched until it is certain whether a job was created, which takes minutes; the
     * request is sent again, once, only when it is certain that there is none. The future completes exceptionally with
     * a {@link KlingException}: a {@link dev.klingdsl.error.ReviewNeededException} when the outcome needs a manual
     * review, a {@link dev.klingdsl.error.SubmissionInDoubtException} when it could not be determined.
     *
     * <p>Cancelling the future, or ending it by a timeout, before the request is sent keeps it from being sent. Later,
     * it ends only the wait: the response is still received, searched for if it is lost, and recorded in the ledger.
     * {@link Submissions#find(VideoRequest)} returns its entry, {@link Submissions#job} waits for its job again.
     *
     * @param request a valid request; checked by the rules of {@link KlingClientBuilder#rule} before anything is sent
     * @return a future of the job, completed once the service has accepted it
     * @throws IllegalStateException if the client is closed
     */
    public CompletableFuture<Job> submit(VideoRequest request) {
        refuseWhenClosed();
        try {
            check(request);
        } catch (KlingException e) {
            return CompletableFuture.failedFuture(e);
        }
        CancellableWait<Job> wait = new CancellableWait<>();
        // A job without a waiting caller is not followed: it stays unfinished in the ledger and can be resumed.
        return wait.forEndOf(
                CompletableFuture.supplyAsync(() -> order(request, wait), scheduler())
                        .thenCompose(order -> context.runs().submissions().carryOut(order, TakeAction.submit()))
                        .thenApply(KlingClient::job)
                        .thenApply(this::follow),
                context.tracker()::forget);
    }

    private DirectOrder order(VideoRequest request, CancellableWait<?> wait) {
        return new DirectOrder(request, context.recorder(), () -> permit(wait));
    }

    private static Submission job(SubmissionResult result) {
        if (result instanceof SubmissionResult.Accepted accepted) {
            return accepted.job();
        } else if (result instanceof SubmissionResult.Unresolved unresolved) {
            throw new SubmissionInDoubtException(unresolved.reason());
        }
        TakeAction standing = ((SubmissionResult.Standing) result).action();
        LedgerEntry entry = Objects.requireNonNull(standing.entry());
        if (standing.kind() == TakeAction.Kind.REVIEW) {
            throw entry.review();
        }
        return EntryOrigin.job(entry);
    }

    /**
     * Follows a job that was submitted earlier, by this client or another one.
     *
     * @param id the service's id
     * @param request the request that was submitted
     * @return the job, with the status queued until the first response of the service
     * @throws IllegalStateException if the client is closed
     */
    public Job attach(String id, VideoRequest request) {
        refuseWhenClosed();
        return follow(new Submission(id, request, context.recorder().now(), null));
    }

    private Scheduler scheduler() {
        return context.runs().scheduler();
    }

    private void check(VideoRequest request) {
        Validation validation = new Validation(request, List.of());
        for (RequestRule rule : rules) {
            validation = validation.checkedBy(rule);
        }
        validation.orThrow();
    }

    private void permit(CancellableWait<?> wait) {
        if (closed) {
            throw new CancelledException("nothing was submitted: the client was closed");
        }
        wait.check("the request was not submitted");
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException("the client is closed; make another one");
        }
    }

    private Job follow(Submission submission) {
        return context.runs().jobs().follow(submission);
    }

    /**
     * Waits for the job and downloads its first output. The file appears only when it is complete; an existing one is
     * never replaced. The future completes exceptionally with a {@link dev.klingdsl.error.DownloadException} or a
     * {@link JobFailedException}. Cancelling it stops the transfer; the job and its file stay at the service.
     *
     * @param job a job of this client
     * @param file created by the download; missing folders are created
     * @return a future of the file, completed once it is complete
     */
    public CompletableFuture<Path> download(Job job, Path file) {
        return new JobDownload(context.runs().downloads(), context.recorder(), scheduler(), job, file).start();
    }

    /**
     * Runs a plan: submits every take, follows the jobs, downloads their files. Returns at once.
     *
     * @param plan one without errors
     * @param options the output folder, the timeout, the budget and more
     * @param listener gets every event, one at a time and in order, on one of the client's threads
     * @return the run, which has just begun
     * @throws dev.klingdsl.error.InvalidPlanException if the plan has errors; then nothing was sent
     * @throws IllegalStateException if the client is closed
     */
    public Run run(Plan plan, RunOptions options, Consumer<? super JobEvent> listener) {
        Plan checked = plan;
        for (RequestRule rule : rules) {
            checked = checked.checkedBy(rule);
        }
        return start(new PlanTakes(checked, options, context.runs()), options, listener);
    }

    private Run start(Takes takes, RunOptions options, Consumer<? super JobEvent> listener) {
        TakesRun run = new TakesRun(takes, options, context.runs(), listener);
        runs.add(run);
        if (closed) {
            runs.remove(run);
        }
        refuseWhenClosed();
        Run started = run.start();
        Futures.onEnd(started.done(), () -> runs.remove(run));
        return started;
    }

    /**
     * Runs a plan without a listener: see {@link #run(Plan, RunOptions, Consumer)}.
     *
     * @param plan one without errors
     * @param options the output folder, the timeout, the budget and more
     * @return the run, which has just begun
     * @throws dev.klingdsl.error.InvalidPlanException if the plan has errors; then nothing was sent
     * @throws IllegalStateException if the client is closed
     */
    public Run run(Plan plan, RunOptions options) {
        return run(plan, options, event -> {});
    }

    /**
     * Returns what {@link #run(Plan, RunOptions, Consumer) run} would do about each take, in the order of the plan.
     * Reads images, the ledger and the sidecars of earlier runs, which are imported into the ledger; sends nothing.
     *
     * @param plan one without errors
     * @param options the options of the run
     * @return the action for each take
     * @throws dev.klingdsl.error.InvalidPlanException if the plan has errors
     * @throws dev.klingdsl.error.ResultException if an image or the folder of results cannot be read
     */
    public Map<TakeId, TakeAction> preview(Plan plan, RunOptions options) {
        return new PlanTakes(plan, options, context.runs()).preview();
    }

    /** {@return operations on submissions in the ledger: resume, fetch, adopt, resubmit, import} */
    public Submissions submissions() {
        return submissions;
    }

    /** {@return prices, balance and charges of the service, and estimates for plans} */
    public Money money() {
        return context.money();
    }

    /**
     * Makes one call that changes nothing and returns its outcome; blocks until it is answered or times out.
     *
     * @return the outcome of the call, failures included
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public Diagnosis diagnose() throws InterruptedException {
        KlingException problem = null;
        try {
            context.api().ping().get();
        } catch (ExecutionException e) {
            problem = InternalErrorException.unwrap(e);
        }
        return Diagnosis.of(connection, context.http().clockSkew().orElse(null), problem);
    }

    /**
     * Stops following jobs, ends every run as {@link Run#cancel} does, and releases the threads and the in-process
     * sandbox. Jobs continue at the service.
     */
    @Override
    public void close() {
        closed = true;
        runs.forEach(run -> run.stop(RunTermination.cancelled("the client was closed")));
        context.reconciler().close();
        context.tracker().close();
        context.http().close();
        if (context.ownScheduler() != null) {
            context.ownScheduler().close();
        }
        if (server != null) {
            submissions.endWithSandbox();
            server.close();
        }
        if (ownLedger) {
            context.recorder().ledger().close();
        }
    }

    /** Shows the connection; contains no secret. */
    @Override
    public String toString() {
        return "KlingClient[" + connection.baseUrl() + ", " + connection.credentialsSource()
                + (closed ? ", closed]" : "]");
    }

    private final class Starting implements Submissions.Starter {
        @Override
        public Run start(Takes takes, RunOptions options, Consumer<? super JobEvent> listener) {
            return KlingClient.this.start(takes, options, listener);
        }

        @Override
        public void refuseWhenClosed() {
            KlingClient.this.refuseWhenClosed();
        }
    }
}
