package dev.klingdsl.shell.session.revision;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.SettingsSnapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One state of what a session works on: the draft and the plan.
 *
 * @param number counted from 0, the empty draft; never used twice
 * @param at when it came to be
 * @param name what its step is called
 * @param said its settings, right or wrong
 * @param places where each setting was said, as far as that is known
 * @param work the plan beside the draft
 * @param origin the input that made it
 */
public record Revision(
        int number,
        Instant at,
        String name,
        SettingsSnapshot said,
        Map<Setting, SourceLocation> places,
        PlanState work,
        String origin) {

    /** What the step of a draft is called that was given no name. */
    public static final String UNNAMED = "draft";

    private static final Plan NO_PLAN = new Plan(UNNAMED, List.of(), List.of(), List.of());

    /** Copies the map. */
    public Revision {
        places = Map.copyOf(places);
    }

    /** Returns a line for each step of the plan that another revision has otherwise. */
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
