package dev.klingdsl.client;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.Scheduler;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Carries takes out: decides about every one first, then starts them in order, then sums up. */
final class TakesRun {
    private final Takes takes;
    private final Workshop workshop;
    private final RunContext context;
    private final CompletableFuture<RunSummary> done = new CompletableFuture<>();
    private final List<TakeFlow> flows = new ArrayList<>();
    private boolean stopped;

    TakesRun(Takes takes, RunOptions options, Workshop workshop, Consumer<? super JobEvent> listener) {
        this.takes = takes;
        this.workshop = workshop;
        this.context = new RunContext(options, new EventLine(listener, workshop.scheduler()), this::refused);
    }

    Run start() {
        workshop.scheduler().execute(this::begin);
        return new Run(done, () -> stop(Stop.cancelled("the run was cancelled")));
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
            done.completeExceptionally(UnforeseenException.unwrap(e));
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
            flow.progress().stop(Stop.cancelled("the run was cancelled"));
        }
    }

    private Scheduler.Alarm deadline() {
        var timeout = context.options().timeout();
        return workshop.scheduler().at(workshop.now().plus(timeout), () -> stop(Stop.deadline(timeout)));
    }

    void stop(Stop reason) {
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
