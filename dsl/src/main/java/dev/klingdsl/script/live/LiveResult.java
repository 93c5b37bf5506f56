package dev.klingdsl.script.live;

import dev.klingdsl.plan.Step;
import dev.klingdsl.request.SettingsSnapshot;
import dev.klingdsl.scope.Preset;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The result of one input of a prompt.
 *
 * @param value of its last expression; null when there is none, as after block words
 * @param settings of the draft after the input
 * @param draft as a step, with its violations and the locations of its settings
 * @param endsWithWord true when the input ends with a block word on the draft, even if that changed nothing
 * @param steps of the input's own {@code kling} blocks
 * @param stepSettings the settings of each step, valid or not
 * @param tweaks to apply to every step of the plan
 */
public record LiveResult(
        @Nullable Object value,
        SettingsSnapshot settings,
        Step draft,
        boolean endsWithWord,
        List<Step> steps,
        List<SettingsSnapshot> stepSettings,
        List<Preset> tweaks) {

    /** Copies the lists. */
    public LiveResult {
        steps = List.copyOf(steps);
        stepSettings = List.copyOf(stepSettings);
        tweaks = List.copyOf(tweaks);
    }
}
