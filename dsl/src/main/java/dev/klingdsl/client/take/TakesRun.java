package dev.klingdsl.client.take;

import dev.klingdsl.client.submit.Workshop;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Carries takes out: decides about every one first, then starts them in order, then sums up. */
public final class TakesRun {
    private final Takes takes;
    private final Workshop workshop;
    private final RunContext context;
    private final CompletableFuture<RunSummary> done = new CompletableFuture<>();
    private final List<TakeFlow> flows = new ArrayList<>();
    private boolean stopped;

    public TakesRun(Takes takes, RunOptions options, Workshop workshop, Consumer<? super JobEvent> listener) {
        this.takes = takes;
        this.workshop = workshop;
        this.context = new RunContext(options, new SerialDispatcher(listener, workshop.scheduler()), this::refused);
    }

    public Run start() {
        workshop.scheduler().execute(this::begin);
        return new Run(done, () -> stop(RunTermination.cancelled("the run was cancelled")));
    }

    private void begin() {
        try {
            List<Runnable> starts = decide();
            Scheduler.Alarm deadline = deadline();
            starts.forEach(Runnable::run);
            List<CompletableFuture<TakeOutcome>> outcomes =
                    flows.stream().map(TakeFlow::done).toList();
            var unused = CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                    .thenRun(() -> {
                        deadline.cancel();
                        List<TakeOutcome> takes =
                                outcomes.stream().map(CompletableFuture::join).toList();
                        context.events().then(() -> done.complete(new RunSummary(takes)));
                    });
        } catch (UncheckedIOException e) {
            done.completeExceptionally(new ResultException(e.getMessage() + "; nothing was submitted", e));
        } catch (RuntimeException e) {
            done.completeExceptionally(InternalErrorException.unwrap(e));
        }
    }

    private List<Runnable> decide() {
        List<Runnable> starts = new ArrayList<>();
        for (Takes.Chosen chosen : takes.choose(context)) {
            TakeFlow flow = new TakeFlow(workshop, chosen.take(), chosen.unsendable());
            starts.add(() -> flow.start(chosen.decision()));
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
        var timeout = context.options().timeout();
        return workshop.scheduler().at(workshop.now().plus(timeout), () -> stop(RunTermination.deadline(timeout)));
    }

    public void stop(RunTermination reason) {
        List<TakeFlow> all;
        synchronized (this) {
            stopped = true;
            all = List.copyOf(flows);
        }
        all.forEach(flow -> flow.progress().stop(reason));
    }

    private void refused(KlingException reason) {
        List<TakeFlow> all;
        synchronized (this) {
            all = List.copyOf(flows);
        }
        all.forEach(flow -> flow.progress().endUnsent(reason));
    }
}
