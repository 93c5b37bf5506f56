package dev.klingdsl.client;

import dev.klingdsl.error.InvalidPlanException;
import dev.klingdsl.error.KlingException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.error.UnforeseenException;
import dev.klingdsl.job.JobEvent;
import dev.klingdsl.job.Scheduler;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.result.Origin;
import dev.klingdsl.result.ResultFolder;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Carries out one plan: decides about every take first, then starts them in order, then sums up. */
final class PlanRun {
    private final Plan plan;
    private final Workshop workshop;
    private final RunContext context;
    private final CompletableFuture<RunSummary> done = new CompletableFuture<>();
    private final List<TakeFlow> flows = new ArrayList<>();
    private boolean stopped;

    PlanRun(Plan plan, RunOptions options, Workshop workshop, Consumer<? super JobEvent> listener) {
        if (plan.hasErrors()) {
            throw new InvalidPlanException(
                    plan.name(),
                    plan.diagnostics().stream()
                            .filter(Diagnostic::isError)
                            .map(Diagnostic::toString)
                            .toList());
        }
        this.plan = plan;
        this.workshop = workshop;
        this.context = new RunContext(
                options,
                new SubmissionDecider(
                        options,
                        new ResultFolder(options.output(), plan.name()),
                        workshop.account(),
                        workshop.sandbox()),
                new EventLine(listener, workshop.scheduler()),
                this::refused);
    }

    Run start() {
        workshop.scheduler().execute(this::begin);
        return new Run(done, () -> stop(Stop.cancelled("the run was cancelled")));
    }

    Map<TakeId, Prospect> preview() {
        Map<TakeId, Prospect> prospects = new LinkedHashMap<>();
        try {
            for (Step step : plan.steps()) {
                for (int number = 1; number <= step.takes(); number++) {
                    TakeId take = new TakeId(step.name(), number);
                    prospects.put(take, Prospect.of(context.decider().decide(Origin.of(plan, take, step.request()))));
                }
            }
        } catch (UncheckedIOException e) {
            throw new ResultException(e.getMessage() + "; nothing was submitted", e);
        }
        return prospects;
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

    /** Reads images and earlier results; nothing has been sent when that fails. */
    private List<Runnable> decide() {
        List<Runnable> starts = new ArrayList<>();
        for (Step step : plan.steps()) {
            for (int number = 1; number <= step.takes(); number++) {
                Origin origin = Origin.of(plan, new TakeId(step.name(), number), step.request());
                TakeFlow flow = new TakeFlow(workshop, context, origin, step.takes());
                Decision decision = context.decider().decide(origin);
                starts.add(() -> flow.start(decision));
                add(flow);
            }
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
