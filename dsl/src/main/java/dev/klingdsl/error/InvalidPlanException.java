package dev.klingdsl.error;

import java.util.List;

/** A plan has errors; nothing of it was sent. */
public final class InvalidPlanException extends KlingException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, one line each. */
    private final List<String> problems;

    /**
     * Creates the exception with each problem on one line.
     *
     * @param plan the plan's name
     * @param problems what is wrong, one line each; copied
     */
    public InvalidPlanException(String plan, List<String> problems) {
        super("the plan '" + plan + "' has errors and nothing was sent; correct them first:", problems, null);
        this.problems = List.copyOf(problems);
    }

    /** {@return the problems, one line each} */
    public List<String> problems() {
        return problems;
    }
}
