package dev.klingdsl.shell.session.revision;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One state of the draft and the plan.
 *
 * @param number counted from 0, the empty draft; never reused
 * @param at when it was created
 * @param name the name of the draft's step
 * @param said the draft's settings, valid or not
 * @param places the location of each setting, as far as known
 * @param work the plan beside the draft
 * @param origin the input that created it
 */
public record Revision(
        int number,
        Instant at,
        String name,
        SettingsSnapshot said,
        Map<Setting, SourceLocation> places,
        PlanState work,
        String origin) {

    /** The name of a draft without a name. */
    public static final String UNNAMED = "draft";

    private static final Plan NO_PLAN = new Plan(UNNAMED, List.of(), List.of(), List.of());

    /** Copies the map. */
    public Revision {
        places = Map.copyOf(places);
    }

    /** Returns a line for each step of the plan that differs in another revision. */
    public List<String> planChangesTo(Revision other) {
        Plan before = work.plan();
        Plan after = other.work.plan();
        return PlanDiff.lines(before == null ? NO_PLAN : before, after == null ? NO_PLAN : after);
    }

    /** Returns true if another revision has the same draft. */
    public boolean hasDraftOf(Revision other) {
        return name.equals(other.name) && said.equals(other.said);
    }
}
