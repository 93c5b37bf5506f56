package dev.klingdsl.shell.cli.run;

import dev.klingdsl.client.Estimate;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.run.Run;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.RunSummary;
import dev.klingdsl.run.TakeState;
import dev.klingdsl.shell.cli.CommandEnvironment;
import dev.klingdsl.shell.cli.Console;
import dev.klingdsl.shell.exit.ExitCode;
import dev.klingdsl.shell.exit.ExitCodeMapper;
import dev.klingdsl.shell.render.WordWrap;
import dev.klingdsl.shell.render.progress.FailureText;
import dev.klingdsl.shell.render.progress.JsonProgress;
import dev.klingdsl.shell.render.progress.LiveProgress;
import dev.klingdsl.shell.render.progress.PlainProgress;
import dev.klingdsl.shell.render.progress.ProgressBoard;
import dev.klingdsl.shell.render.progress.ProgressView;
import dev.klingdsl.shell.render.progress.ResultList;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Takes on their way from the first upload to the last file, as the user sees them. */
public final class RunFollower {
    private static final long FRAME_MILLIS = 200;
    /** As long as the longest call, and some more. */
    private static final long LAST_ANSWERS_SECONDS = 90;
    /** What is booked only later is asked for by the next command. */
    private static final long BOOKING_SECONDS = 2;

    private final Console console;
    private final KlingClient client;
    private final PreparedRun work;
    private final RunOptions options;
    private final boolean json;
    private final @Nullable Estimate estimate;
    private final JsonProgress events;
    private final FailureText shortfall;

    public RunFollower(Console console, KlingClient client, PreparedRun work, RunOptions options, boolean json) {
        this(console, client, work, options, json, null);
    }

    /** Creates one of which it is known what will be paid. */
    public RunFollower(
            Console console,
            KlingClient client,
            PreparedRun work,
            RunOptions options,
            boolean json,
            @Nullable Estimate estimate) {
        this.console = console;
        this.client = client;
        this.work = work;
        this.options = options;
        this.json = json;
        this.estimate = estimate;
        this.events = new JsonProgress(console.out(), client.isSandbox());
        this.shortfall = new FailureText(options.timeout());
    }

    /** Returns the exit code. */
    public int carryOut() throws InterruptedException {
        Thread waiting = Thread.currentThread();
        return console.host().interrupts().during(this::runToTheEnd, waiting::interrupt);
    }

    private int runToTheEnd() {
        if (json) {
            events.begin(
                    work.name(),
                    work.takes(),
                    work.seconds(),
                    console.host().clock().instant());
            if (estimate != null) {
                events.estimate(estimate, console.host().clock().instant());
            }
        }
        ProgressView progress = progress();
        Run run = work.start().apply(progress::accept);
        try {
            return report(watch(run.done(), progress));
        } catch (InterruptedException e) {
            run.cancel();
            return stopped(run);
        }
    }

    private ProgressView progress() {
        if (json) {
            return events;
        }
        CommandEnvironment host = console.host();
        if (!console.canRedraw()) {
            return new PlainProgress(host.out(), host::show, work.names(), shortfall);
        }
        ProgressBoard board = new ProgressBoard(work.takes(), work.names(), console.paint(), host::show);
        return new LiveProgress(board, host.out(), console::columns, console::rows, host.clock());
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
            events.summary(summary, exitCode, console.host().clock().instant());
            return exitCode;
        }
        // Where lines stay, the reasons are among them.
        FailureText untold = console.canRedraw() ? shortfall : null;
        String results = ResultList.render(summary, console.paint(), console.host()::show, untold);
        console.print(WordWrap.words(results, console.wrapColumns(), "    ").stripTrailing() + "\n");
        if (options.submitOnly() && isLeftRunning(summary)) {
            console.say(
                    client.isSandbox()
                            ? "the sandbox ends with this command, and its jobs with it; leave --no-wait out"
                            : "the jobs go on at the service; '" + work.comeBack()
                                    + "' waits for them and fetches the files");
        }
        return exitCode;
    }

    private static boolean isLeftRunning(RunSummary summary) {
        return summary.takes().stream().anyMatch(outcome -> outcome.state() == TakeState.SUBMITTED);
    }

    /** A submission that is under way is paid for: its answer must not be lost. */
    private int stopped(Run run) {
        RunSummary summary = new RunSummary(List.of());
        try {
            summary = lastAnswers(run.done());
        } catch (TimeoutException | ExecutionException e) {
            console.note("not every submission was answered; '" + work.comeBack() + "' finds out what became of it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (json) {
            events.summary(summary, ExitCode.INTERRUPTED, console.host().clock().instant());
        }
        console.say(
                client.isSandbox()
                        ? "stopped; the sandbox ends with this command, and its jobs with it"
                        : "stopped waiting; what was submitted goes on at the service. '" + work.comeBack()
                                + "' comes back to it, as the same command does: nothing is paid for twice");
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

    /** What jobs cost is worth a moment, but not a wait. */
    private void book() {
        if (client.isSandbox()) {
            return;
        }
        try {
            int unused = client.money().bookCharges().get(BOOKING_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
