package dev.klingdsl.shell.spending;

import dev.klingdsl.client.Estimate;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.TakeAction;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A plan with the action for each of its takes and the cost. Running the plan with these options buys what was estimated.
 *
 * @param options with the service's prices, where there are any to keep
 * @param actions in the order of the plan
 * @param estimate of the new takes; null when nothing is paid: when no take is new, and in the sandbox without a budget
 */
public record PricedPlan(
        Plan plan,
        RunOptions options,
        Map<TakeId, TakeAction> actions,
        @Nullable Estimate estimate) {}
