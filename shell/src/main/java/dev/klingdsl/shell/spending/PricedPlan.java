package dev.klingdsl.shell.spending;

import dev.klingdsl.client.Estimate;
import dev.klingdsl.job.TakeId;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.run.RunOptions;
import dev.klingdsl.run.TakeAction;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A plan, what happens with each of its takes, and what that costs. Running the plan with these options buys what was
 * estimated.
 *
 * @param options with the service's prices, where there are any to keep
 * @param actions in the order of the plan
 * @param estimate for the takes that are new; null when nothing is paid: when none is new, and in the sandbox without a
 *     budget
 */
public record PricedPlan(
        Plan plan,
        RunOptions options,
        Map<TakeId, TakeAction> actions,
        @Nullable Estimate estimate) {}
