package dev.klingdsl.shell.session;

import dev.klingdsl.account.Connection;
import dev.klingdsl.error.CancelledException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.TakeOutcome;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.spending.PricedPlan;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The jobs of a session. Thread-safe. */
public final class SessionJobs implements AutoCloseable {
    private final Supplier<Submitter> opening;
    private final RunOptions usual;
    private final Clock clock;
    private final SessionListener listener;
    private final List<SessionJob> jobs = new CopyOnWriteArrayList<>();
    private @Nullable Submitter submitter;

    SessionJobs(Supplier<Submitter> opening, RunOptions usual, Clock clock, SessionListener listener) {
        this.opening = opening;
        this.usual = usual;
        this.clock = clock;
        this.listener = listener;
    }

    /** Returns all jobs, oldest first. */
    public List<SessionJob> all() {
        return List.copyOf(jobs);
    }

    /** Returns the jobs that have not ended. */
    public List<SessionJob> running() {
        return jobs.stream().filter(job -> !job.isDone()).toList();
    }

    /**
     * Returns the job with this number, which may be prefixed with {@code #}.
     *
     * @throws CommandException if there is none
     */
    public SessionJob get(String number) {
        String digits = number.startsWith("#") ? number.substring(1) : number;
        return jobs.stream()
                .filter(job -> digits.equals(String.valueOf(job.getNumber())))
                .findFirst()
                .orElseThrow(() -> new CommandException("there is no job " + number
                        + (jobs.isEmpty() ? "; 'submit' makes one" : "; the last one is " + jobs.size())));
    }

    /** Returns what submissions go to; creates the client on first use. */
    public Connection connection() {
        return submitter().connection();
    }

    /** Returns true once the client has been created. */
    public boolean isOpen() {
        return submitter != null;
    }

    Submitter submitter() {
        Submitter open = submitter;
        if (open == null) {
            open = opening.get();
            submitter = open;
        }
        return open;
    }

    /** Returns true when the user asked for the sandbox; false when it answers for lack of credentials. */
    public boolean isSandboxRequested() {
        return submitter().isSandboxRequested();
    }

    /**
     * Prices a plan without errors.
     *
     * @param revision the number of the revision it comes from, for the ledger; null when it comes from none
     */
    public PricedPlan price(Plan plan, boolean fresh, @Nullable Integer revision) throws InterruptedException {
        RunOptions options = usual.withFresh(fresh).withRevision(revision == null ? null : "r" + revision);
        return submitter().price(plan, options);
    }

    /**
     * Submits every take of a plan and returns at once.
     *
     * @param revision the number of the revision it comes from; null when it comes from none
     */
    @SuppressWarnings("FutureReturnValueIgnored") // The state of each job shows how it ended.
    public List<SessionJob> submit(PricedPlan priced, @Nullable Integer revision) {
        Plan plan = priced.plan();
        Submitter open = submitter();
        Map<TakeId, SessionJob> takes = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            for (int take = 1; take <= step.takes(); take++) {
                TakeId id = new TakeId(step.name(), take);
                takes.put(id, new SessionJob(jobs.size() + takes.size() + 1, id, step, revision, clock.instant()));
            }
        }
        List<SessionJob> submitted = new ArrayList<>(takes.values());
        jobs.addAll(submitted);
        open.submit(priced, event -> apply(takes.get(event.take()), event)).whenComplete((summary, failure) -> {
            if (summary != null) {
                summary.takes().forEach(outcome -> settle(takes.get(outcome.take()), outcome));
            } else {
                submitted.forEach(job -> fail(job, failure));
            }
        });
        return submitted;
    }

    private void apply(@Nullable SessionJob job, JobEvent event) {
        // Closing the session right after a download reports a cancellation of what has just ended.
        boolean late = job != null
                && job.isDone()
                && event instanceof JobEvent.TakeFailed failed
                && failed.error() instanceof CancelledException;
        if (job != null && !late) {
            job.apply(event);
            listener.happened(job, event);
        }
    }

    private void settle(@Nullable SessionJob job, TakeOutcome outcome) {
        if (job != null && job.settle(outcome, clock.instant())) {
            listener.ended(job);
        }
    }

    private void fail(SessionJob job, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (job.fail(cause, clock.instant())) {
            listener.ended(job);
        }
    }

    @Override
    public void close() {
        Submitter open = submitter;
        if (open != null) {
            open.close();
        }
    }
}
