package dev.klingdsl.client.take;

import dev.klingdsl.concurrent.Futures;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.concurrent.SerialDispatcher;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.run.Run;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.RunSummary;
import dev.klingdsl.run.TakeOutcome;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Runs takes: chooses the action of each, starts them in order, and summarizes their outcomes. */
public final class TakesRun {
    private final Takes takes;
    private final RunServices services;
    private final RunOptions options;
    private final SerialDispatcher events;
    private final CompletableFuture<RunSummary> done = new CompletableFuture<>();
    private final List<TakeFlow> flows = new ArrayList<>();
    private boolean stopped;

    public TakesRun(Takes takes, RunOptions options, RunServices services, Consumer<? super JobEvent> listener) {
        this.takes = takes;
        this.options = options;
        this.services = services;
        this.events = new SerialDispatcher(listener, services.scheduler());
    }

    RunOptions options() {
        return options;
    }

    void emit(JobEvent event) {
        events.emit(event);
    }

    public Run start() {
        services.scheduler().execute(this::begin);
        return new Run(done, () -> stop(RunTermination.cancelled("the run was cancelled")));
    }

    private void begin() {
        try {
            List<Runnable> starts = decide();
            Scheduler.Alarm deadline = deadline();
            starts.forEach(Runnable::run);
            List<CompletableFuture<TakeOutcome>> outcomes =
                    flows.stream().map(TakeFlow::done).toList();
            Futures.detach(CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                    .thenRun(() -> {
                        deadline.cancel();
                        List<TakeOutcome> takes =
                                outcomes.stream().map(CompletableFuture::join).toList();
                        events.then(() -> done.complete(new RunSummary(takes)));
                    }));
        } catch (UncheckedIOException e) {
            done.completeExceptionally(new ResultException(e.getMessage() + "; nothing was submitted", e));
        } catch (RuntimeException e) {
            done.completeExceptionally(InternalErrorException.unwrap(e));
        }
    }

    private List<Runnable> decide() {
        List<Runnable> starts = new ArrayList<>();
        for (Takes.Chosen chosen : takes.choose(this)) {
            TakeFlow flow = new TakeFlow(services, this, chosen.order());
            starts.add(() -> flow.start(chosen.action()));
            add(flow);
        }
        return starts;
    }

    private synchronized void add(TakeFlow flow) {
        flows.add(flow);
        if (stopped) {
            flow.progress().stop(RunTermination.cancelled("the run was cancelled"));
        }
    }

    private Scheduler.Alarm deadline() {
        Duration timeout = options.timeout();
        Instant end = services.scheduler().clock().instant().plus(timeout);
        return services.scheduler().at(end, () -> stop(RunTermination.deadline(timeout)));
    }

    public void stop(RunTermination reason) {
        List<TakeFlow> all;
        synchronized (this) {
            stopped = true;
            all = List.copyOf(flows);
        }
        all.forEach(flow -> flow.progress().stop(reason));
    }

    /** Ends every take for which nothing was sent. */
    void refused(KlingException reason) {
        List<TakeFlow> all;
        synchronized (this) {
            all = List.copyOf(flows);
        }
        all.forEach(flow -> flow.progress().endUnsent(reason));
    }
}
