package dev.klingdsl.client.take;

import dev.klingdsl.error.InvalidPlanException;
import dev.klingdsl.error.ResultException;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.result.ResultFolder;
import dev.klingdsl.result.TakeOrigin;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.TakeAction;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The takes of a plan. */
public final class PlanTakes implements Takes {
    private final Plan plan;
    private final RunServices services;
    private final ActionSelector actions;

    /**
     * Creates the takes of a plan.
     *
     * @throws InvalidPlanException if the plan has errors
     */
    public PlanTakes(Plan plan, RunOptions options, RunServices services) {
        if (plan.hasErrors()) {
            throw new InvalidPlanException(
                    plan.name(),
                    plan.diagnostics().stream()
                            .filter(Diagnostic::isError)
                            .map(Diagnostic::toString)
                            .toList());
        }
        this.plan = plan;
        this.services = services;
        ResultFolder folder = new ResultFolder(options.output(), plan.name());
        this.actions = new ActionSelector(services.recorder(), options, services.owner(), folder, new HashSet<>());
    }

    @Override
    public List<Chosen> choose(TakesRun run) {
        List<Chosen> chosen = new ArrayList<>();
        for (Step step : plan.steps()) {
            for (TakeOrigin origin : origins(step)) {
                TakeOrder order = new TakeOrder(run, origin, step.takes(), actions, services.recorder(), null);
                chosen.add(new Chosen(order, actions.begin(origin)));
            }
        }
        return chosen;
    }

    /** Returns the action of a run for each take. */
    public Map<TakeId, TakeAction> preview() {
        Map<TakeId, TakeAction> previews = new LinkedHashMap<>();
        ActionReasons reasons = new ActionReasons(services.recorder());
        try {
            for (Step step : plan.steps()) {
                for (TakeOrigin origin : origins(step)) {
                    TakeAction action = actions.preview(origin);
                    previews.put(
                            origin.take(), action.isPaid() ? action.because(reasons.whyNotReused(origin)) : action);
                }
            }
        } catch (UncheckedIOException e) {
            throw new ResultException(e.getMessage() + "; nothing was submitted", e);
        }
        return previews;
    }

    private List<TakeOrigin> origins(Step step) {
        return IntStream.rangeClosed(1, step.takes())
                .mapToObj(number -> TakeOrigin.of(plan, new TakeId(step.name(), number), step.request()))
                .toList();
    }
}
