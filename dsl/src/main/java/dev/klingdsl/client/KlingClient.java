package dev.klingdsl.client;

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
 * Talks to the service: submits requests, follows their jobs, fetches their files. Make one and share it: it is
 * thread-safe, and all its jobs are followed together. Close it to give back its threads; jobs go on at the service.
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

    /** {@return a builder that takes from the environment what it is not told} */
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

    /** {@return what this client talks to} */
    public Connection connection() {
        return connection;
    }

    /** {@return true when the in-process sandbox answers: nothing is paid for and no real video is made} */
    public boolean isSandbox() {
        return connection.sandbox();
    }

    /** {@return the record of submissions, for reading: the one that was set, or the client's own} */
    public Ledger ledger() {
        return Ledgers.view(context.recorder().ledger());
    }

    /** {@return the name by which the ledger knows whose submissions this client makes} */
    public dev.klingdsl.account.Account account() {
        return context.recorder().account();
    }

    /**
     * Uploads the request's local images and submits it. Each call is a purchase of its own. When the answer is lost,
     * the service's list is looked through until it is certain what became of it, which takes minutes; only what
     * certainly came to nothing is sent again, once. The future completes exceptionally with a {@link KlingException}:
     * a {@link dev.klingdsl.error.ReviewNeededException} when only a person can tell, a {@link
     * dev.klingdsl.error.SubmissionInDoubtException} when it could not be found out.
     *
     * <p>Cancelling the future, or ending it by a timeout, before the request is sent keeps it from being sent. Later,
     * it ends only the wait: the answer is still received, looked for if it is lost, and written down in the ledger.
     * {@link Submissions#find(VideoRequest)} has it, {@link Submissions#job} waits for it again.
     *
     * @param request a valid one; checked by the rules of {@link KlingClientBuilder#rule} before anything is sent
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
        // A job that nobody waits for is not followed: it stays unfinished in the ledger, for whoever resumes it.
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
     * Follows a job that was submitted before, here or elsewhere.
     *
     * @param id the service's id
     * @param request what was submitted
     * @return the job, which counts as queued until the service has been asked
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
     * Waits for the job and fetches its first output. The file appears only when it is complete; an existing one is
     * never replaced. The future completes exceptionally with a {@link dev.klingdsl.error.DownloadException} or a
     * {@link JobFailedException}. Cancelling it stops the transfer; the job and its file stay at the service.
     *
     * @param job one of this client
     * @param file to be made; its folder is made when it is missing
     * @return a future of the file, completed once it is whole
     */
    public CompletableFuture<Path> download(Job job, Path file) {
        return new JobDownload(context.runs().downloads(), context.recorder(), scheduler(), job, file).start();
    }

    /**
     * Carries out a plan: submits every take, follows the jobs, fetches their files. Returns at once.
     *
     * @param plan one without errors
     * @param options where to, for how long, and what must not be paid for
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
     * The same without a listener: see {@link #run(Plan, RunOptions, Consumer)}.
     *
     * @param plan one without errors
     * @param options where to, for how long, and what must not be paid for
     * @return the run, which has just begun
     * @throws dev.klingdsl.error.InvalidPlanException if the plan has errors; then nothing was sent
     * @throws IllegalStateException if the client is closed
     */
    public Run run(Plan plan, RunOptions options) {
        return run(plan, options, event -> {});
    }

    /**
     * Tells what {@link #run(Plan, RunOptions, Consumer) run} would do about each take, in the order of the plan. Reads
     * images, the ledger and what earlier runs left, which the ledger learns of; sends nothing.
     *
     * @param plan one without errors
     * @param options those that the run would have
     * @return for each take what would become of it
     * @throws dev.klingdsl.error.InvalidPlanException if the plan has errors
     * @throws dev.klingdsl.error.ResultException if an image or the folder of results cannot be read
     */
    public Map<TakeId, TakeAction> preview(Plan plan, RunOptions options) {
        return new PlanTakes(plan, options, context.runs()).preview();
    }

    /** {@return what can be done about submissions that the ledger knows: resume, fetch, adopt, resubmit, import} */
    public Submissions submissions() {
        return submissions;
    }

    /** {@return what the service tells about money, and what plans cost} */
    public Money money() {
        return context.money();
    }

    /**
     * Makes one harmless call and says what it found; blocks until it is answered or times out.
     *
     * @return what the call found, failures included
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
     * Stops following, ends every run as {@link Run#cancel} does, and gives back threads and the in-process sandbox.
     * Jobs go on at the service.
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

    /** Shows what it talks to; no secret. */
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
