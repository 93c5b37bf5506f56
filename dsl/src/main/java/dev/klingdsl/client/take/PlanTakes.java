package dev.klingdsl.client.take;

import dev.klingdsl.client.submit.Prospects;
import dev.klingdsl.client.submit.SubmissionDecider;
import dev.klingdsl.client.submit.Workshop;
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

/** The takes of a plan. */
public final class PlanTakes implements Takes {
    private final Plan plan;
    private final Workshop workshop;
    private final SubmissionDecider decider;

    /**
     * Creates the takes of a plan.
     *
     * @throws InvalidPlanException if the plan has errors
     */
    public PlanTakes(Plan plan, RunOptions options, Workshop workshop) {
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
        ResultFolder folder = new ResultFolder(options.output(), plan.name());
        this.decider = new SubmissionDecider(workshop.books(), options, workshop.workplace(), folder, new HashSet<>());
    }

    @Override
    public List<Chosen> choose(RunContext run) {
        List<Chosen> chosen = new ArrayList<>();
        for (Step step : plan.steps()) {
            for (int number = 1; number <= step.takes(); number++) {
                TakeOrigin origin = TakeOrigin.of(plan, new TakeId(step.name(), number), step.request());
                TakeContext take = TakeContext.of(
                        run, origin, step.takes(), decider, workshop.scheduler().clock());
                chosen.add(new Chosen(take, decider.decide(origin), null));
            }
        }
        return chosen;
    }

    /** Tells what would be done about each take. */
    public Map<TakeId, TakeAction> preview() {
        Map<TakeId, TakeAction> prospects = new LinkedHashMap<>();
        Prospects telling = new Prospects(workshop.books());
        try {
            for (Step step : plan.steps()) {
                for (int number = 1; number <= step.takes(); number++) {
                    TakeId take = new TakeId(step.name(), number);
                    TakeOrigin origin = TakeOrigin.of(plan, take, step.request());
                    prospects.put(take, telling.of(origin, decider.foresee(origin)));
                }
            }
        } catch (UncheckedIOException e) {
            throw new ResultException(e.getMessage() + "; nothing was submitted", e);
        }
        return prospects;
    }
}
