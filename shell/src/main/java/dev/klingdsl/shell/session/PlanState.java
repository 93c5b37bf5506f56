package dev.klingdsl.shell.session;

import dev.klingdsl.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The plan that a session has at one moment. Immutable.
 *
 * @param loaded the script it comes from; null for steps that were typed
 * @param plan null as long as there is none
 */
record PlanState(@Nullable LoadedScript loaded, @Nullable Plan plan) {
    static final PlanState NONE = new PlanState(null, null);

    static PlanState of(LoadedScript loaded) {
        return new PlanState(loaded, loaded.plan());
    }

    static PlanState typed(Plan plan) {
        return new PlanState(null, plan);
    }
}
