package dev.klingdsl.shell.cli.run;

import dev.klingdsl.client.Estimate;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.ledger.LedgerEntry;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.Run;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.RunSummary;
import dev.klingdsl.run.TakeState;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.ExitCodeMapper;
import dev.klingdsl.shell.render.TakeNames;
import dev.klingdsl.shell.render.WordWrap;
import dev.klingdsl.shell.render.progress.FailureText;
import dev.klingdsl.shell.render.progress.JsonProgress;
import dev.klingdsl.shell.render.progress.LiveProgress;
import dev.klingdsl.shell.render.progress.PlainProgress;
import dev.klingdsl.shell.render.progress.ProgressBoard;
import dev.klingdsl.shell.render.progress.ProgressView;
import dev.klingdsl.shell.render.progress.ResultList;
import dev.klingdsl.shell.spending.PricedPlan;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Starts a run, shows its progress until it ends, and reports the result. */
public final class RunFollower {
    private static final long FRAME_MILLIS = 200;
    /** Somewhat longer than the timeout of the longest call. */
    private static final long LAST_ANSWERS_SECONDS = 90;
    /** Charges that are booked later are fetched by the next command. */
    private static final long BOOKING_SECONDS = 2;

    private final Console console;
    private final KlingClient client;
    private final RunOptions options;
    private final boolean json;
    private final JsonProgress events;
    private final FailureText failures;

    /**
     * Creates one that has not started anything.
     *
     * @param options those of the run
     * @param json whether events are written instead of text
     */
    public RunFollower(Console console, KlingClient client, RunOptions options, boolean json) {
        this.console = console;
        this.client = client;
        this.options = options;
        this.json = json;
        this.events = new JsonProgress(console.out(), client.isSandbox());
        this.failures = new FailureText(options.timeout());
    }

    /** Runs a plan to its end and returns the exit code. */
    public int run(PricedPlan priced) throws InterruptedException {
        Plan plan = priced.plan();
        return follow(
                plan.name(),
                TakeNames.takes(plan),
                TakeNames.of(plan),
                plan.seconds(),
                priced.estimate(),
                listener -> client.run(plan, options, listener));
    }

    /**
     * Continues entries of the ledger, or submits them again, and returns the exit code.
     *
     * @param command the name of the command
     * @param estimate what is paid for; null for nothing
     */
    public int run(
            String command,
            List<LedgerEntry> entries,
            @Nullable Estimate estimate,
            Function<Consumer<JobEvent>, Run> start)
            throws InterruptedException {
        long seconds =
                entries.stream().mapToLong(entry -> entry.purchase().seconds()).sum();
        return follow(command, EntryTakeIds.of(entries), new TakeNames(Set.of()), seconds, estimate, start);
    }

    private int follow(
            String name,
            List<TakeId> takes,
            TakeNames names,
            long seconds,
            @Nullable Estimate estimate,
            Function<Consumer<JobEvent>, Run> start)
            throws InterruptedException {
        if (json) {
            events.begin(name, takes, seconds, now());
            if (estimate != null) {
                events.estimate(estimate, now());
            }
        }
        Thread waiting = Thread.currentThread();
        return console.environment()
                .interrupts()
                .during(() -> follow(progress(takes, names), start), waiting::interrupt);
    }

    private int follow(ProgressView progress, Function<Consumer<JobEvent>, Run> start) {
        Run run = start.apply(progress::accept);
        try {
            return report(watch(run.done(), progress));
        } catch (InterruptedException e) {
            run.cancel();
            return stopped(run);
        }
    }

    private ProgressView progress(List<TakeId> takes, TakeNames names) {
        if (json) {
            return events;
        }
        CommandEnvironment environment = console.environment();
        if (!console.canRedraw()) {
            return new PlainProgress(environment.out(), environment::show, names, failures);
        }
        ProgressBoard board = new ProgressBoard(takes, names, console.paint(), environment::show);
        return new LiveProgress(board, environment.out(), console::columns, console::rows, environment.clock());
    }

    private static RunSummary watch(Future<RunSummary> done, ProgressView progress) throws InterruptedException {
        try {
            while (!isDoneWithinAFrame(done)) {
                progress.refresh();
            }
            return done.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            progress.end();
        }
    }

    private static boolean isDoneWithinAFrame(Future<RunSummary> done) throws InterruptedException, ExecutionException {
        try {
            done.get(FRAME_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private int report(RunSummary summary) {
        book();
        int exitCode = ExitCodeMapper.exitCode(summary);
        if (json) {
            events.summary(summary, exitCode, now());
            return exitCode;
        }
        // Without redrawing, the lines that tell the reasons are still there.
        FailureText untold = console.canRedraw() ? failures : null;
        String results = ResultList.render(summary, console.paint(), console.environment()::show, untold);
        console.print(WordWrap.words(results, console.wrapColumns(), "    ").stripTrailing() + "\n");
        if (options.submitOnly() && isLeftRunning(summary)) {
            console.say(
                    client.isSandbox()
                            ? "the sandbox ends with this command, and its jobs with it; leave --no-wait out"
                            : "the jobs go on at the service; 'kling resume' waits for them and fetches the files");
        }
        return exitCode;
    }

    private static boolean isLeftRunning(RunSummary summary) {
        return summary.takes().stream().anyMatch(outcome -> outcome.state() == TakeState.SUBMITTED);
    }

    /** A submission in progress may be charged: its answer must not be lost. */
    private int stopped(Run run) {
        RunSummary summary = new RunSummary(List.of());
        try {
            summary = lastAnswers(run.done());
        } catch (TimeoutException | ExecutionException e) {
            console.note("not every submission was answered; 'kling resume' finds out what became of it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (json) {
            events.summary(summary, ExitCode.INTERRUPTED, now());
        }
        console.say(
                client.isSandbox()
                        ? "stopped; the sandbox ends with this command, and its jobs with it"
                        : "stopped waiting; what was submitted goes on at the service. 'kling resume'"
                                + " comes back to it, as the same command does: nothing is paid for twice");
        return ExitCode.INTERRUPTED;
    }

    private RunSummary lastAnswers(Future<RunSummary> done)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return done.get(FRAME_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            console.say("stopping, once what is being sent has its answer; Ctrl-C again stops at once");
            return done.get(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Best effort: writes the charges of the jobs into the ledger. */
    private void book() {
        if (client.isSandbox()) {
            return;
        }
        try {
            client.money().bookCharges().get(BOOKING_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant now() {
        return console.environment().clock().instant();
    }
}
