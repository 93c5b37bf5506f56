package dev.klingdsl.run;

import java.util.List;

/**
 * What became of a plan.
 *
 * @param takes in the order of the plan
 */
public record RunSummary(List<TakeOutcome> takes) {

    /**
     * Copies the list.
     *
     * @param takes in the order of the plan
     */
    public RunSummary {
        takes = List.copyOf(takes);
    }

    /** {@return true when every take came as far as was asked} */
    public boolean isSuccess() {
        return takes.stream().allMatch(take -> take.error() == null);
    }
}
