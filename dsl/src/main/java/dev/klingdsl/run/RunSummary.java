package dev.klingdsl.run;

import java.util.List;

/**
 * The outcome of a run.
 *
 * @param takes in the order of the plan
 */
public record RunSummary(List<TakeOutcome> takes) {

    /** Copies the list. */
    public RunSummary {
        takes = List.copyOf(takes);
    }

    /** {@return true when every take reached the requested state} */
    public boolean isSuccess() {
        return takes.stream().allMatch(take -> take.error() == null);
    }
}
