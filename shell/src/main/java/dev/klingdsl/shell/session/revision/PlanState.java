package dev.klingdsl.shell.session.revision;

import dev.klingdsl.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a revision. Immutable.
 *
 * @param loaded the script it comes from; null for steps that were typed
 * @param plan null as long as there is none
 */
public record PlanState(
        @Nullable LoadedScript loaded, @Nullable Plan plan) {
    static final PlanState NONE = new PlanState(null, null);

    public static PlanState of(LoadedScript loaded) {
        return new PlanState(loaded, loaded.plan());
    }

    public static PlanState typed(Plan plan) {
        return new PlanState(null, plan);
    }
}
