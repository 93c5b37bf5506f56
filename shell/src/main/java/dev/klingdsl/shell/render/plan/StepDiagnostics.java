package dev.klingdsl.shell.render.plan;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.Step;

import java.util.stream.IntStream;

/** Finds out which problems of a plan lie in a step's block: only where a block starts is known, so indentation tells. */
final class StepDiagnostics {
    private StepDiagnostics() {}

    static boolean hold(Step step, Diagnostic problem) {
        SourceLocation start = step.location();
        SourceLocation place = problem.location();
        return start != null
                && place != null
                && place.source().equals(start.source())
                && place.line() >= start.line()
                && IntStream.rangeClosed(start.line() + 1, place.line())
                        .allMatch(line -> indent(start, line) > indent(start, start.line()));
    }

    /** Blank lines are part of what they stand in. */
    private static int indent(SourceLocation start, int line) {
        String text = start.source().line(line).orElse("");
        return text.isBlank()
                ? Integer.MAX_VALUE
                : text.length() - text.stripLeading().length();
    }
}
