package dev.klingdsl.script.live;

import dev.klingdsl.plan.Step;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.scope.Preset;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one input of a prompt came to.
 *
 * @param value of its last expression; null when there is none to show, as after block words
 * @param said what the draft says now
 * @param draft the draft as a step, with its violations and the places that its settings came from
 * @param spoke true when the last word spoke to the draft, even if it changed nothing
 * @param steps of the input's own {@code kling} blocks
 * @param stepsSaid what each of these says, right or wrong
 * @param tweaks to apply to every step of the plan
 */
public record LiveResult(
        @Nullable Object value,
        SettingsSnapshot said,
        Step draft,
        boolean spoke,
        List<Step> steps,
        List<SettingsSnapshot> stepsSaid,
        List<Preset> tweaks) {

    /**
     * Copies the lists.
     *
     * @param value of the input's last expression; may be null
     * @param said what the draft says now
     * @param draft the draft as a step
     * @param spoke true when the last word spoke to the draft
     * @param steps of the input's own {@code kling} blocks
     * @param stepsSaid as many as there are steps
     * @param tweaks in the order in which they are to be applied
     */
    public LiveResult {
        steps = List.copyOf(steps);
        stepsSaid = List.copyOf(stepsSaid);
        tweaks = List.copyOf(tweaks);
    }
}
