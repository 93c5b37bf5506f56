package dev.klingdsl.shell.command;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.client.Run;
import dev.klingdsl.client.RunOptions;
import dev.klingdsl.client.RunSummary;
import dev.klingdsl.client.TakeOutcome;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.JsonProgress;
import dev.klingdsl.shell.render.LiveProgress;
import dev.klingdsl.shell.render.PlainProgress;
import dev.klingdsl.shell.render.Progress;
import dev.klingdsl.shell.render.ProgressBoard;
import dev.klingdsl.shell.render.ResultList;
import dev.klingdsl.shell.render.Shortfall;
import dev.klingdsl.shell.render.TakeNames;
import dev.klingdsl.shell.render.Wrap;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One plan on its way from the first upload to the last file. */
final class PlanRun {
    private static final long FRAME_MILLIS = 200;
    private static final long LAST_ANSWERS_SECONDS = 10;

    private final Console console;
    private final KlingClient client;
    private final Plan plan;
    private final RunOptions options;
    private final boolean json;
    private final JsonProgress events;
    private final Shortfall shortfall;

    PlanRun(Console console, KlingClient client, Plan plan, RunOptions options, boolean json) {
        this.console = console;
        this.client = client;
        this.plan = plan;
        this.options = options;
        this.json = json;
        this.events = new JsonProgress(console.out(), client.isSandbox());
        this.shortfall = new Shortfall(options.timeout());
    }

    /** Returns the exit code. */
    int carryOut() throws InterruptedException {
        Thread waiting = Thread.currentThread();
        return console.host().interrupts().during(this::runToTheEnd, waiting::interrupt);
    }

    private int runToTheEnd() {
        if (json) {
            events.plan(plan, console.host().clock().instant());
        }
        Progress progress = progress();
        Run run = client.run(plan, options, progress::accept);
        try {
            return report(watch(run.done(), progress));
        } catch (InterruptedException e) {
            run.cancel();
            return stopped(run);
        }
    }

    private Progress progress() {
        if (json) {
            return events;
        }
        Host host = console.host();
        if (!console.canRedraw()) {
            return new PlainProgress(host.out(), host::show, TakeNames.of(plan), shortfall);
        }
        ProgressBoard board = new ProgressBoard(plan, console.paint(), host::show);
        return new LiveProgress(board, host.out(), console::columns, console::rows, host.clock());
    }

    private static RunSummary watch(Future<RunSummary> done, Progress progress) throws InterruptedException {
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
        int exitCode = Failures.exitCode(summary);
        if (json) {
            events.summary(summary, exitCode, console.host().clock().instant());
            return exitCode;
        }
        // Where lines stay, the reasons are among them.
        Shortfall untold = console.canRedraw() ? shortfall : null;
        String results = ResultList.render(summary, console.paint(), console.host()::show, untold);
        console.print(Wrap.words(results, console.wrapColumns(), "    ").stripTrailing() + "\n");
        if (!options.await() && isLeftRunning(summary)) {
            console.say(
                    client.isSandbox()
                            ? "the sandbox ends with this command, and its jobs with it; leave --no-wait out"
                            : "the jobs go on at the service; run the same command without --no-wait for the files");
        }
        return exitCode;
    }

    private static boolean isLeftRunning(RunSummary summary) {
        return summary.takes().stream().anyMatch(outcome -> outcome.state() == TakeOutcome.State.SUBMITTED);
    }

    /** A submission that is under way is paid for: its answer must not be lost. */
    private int stopped(Run run) {
        RunSummary summary = new RunSummary(List.of());
        try {
            summary = run.done().get(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            console.note("not every submission was answered; run the same command again to find out");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (json) {
            events.summary(summary, ExitCode.INTERRUPTED, console.host().clock().instant());
        }
        console.say(
                client.isSandbox()
                        ? "stopped; the sandbox ends with this command, and its jobs with it"
                        : "stopped waiting; what was submitted goes on at the service."
                                + " Run the same command again to come back to it: nothing is paid for twice");
        return ExitCode.INTERRUPTED;
    }
}
