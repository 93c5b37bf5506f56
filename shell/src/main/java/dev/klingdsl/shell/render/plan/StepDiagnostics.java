package dev.klingdsl.shell.render.plan;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.Step;

import java.util.stream.IntStream;

/** Assigns diagnostics to a step's block by indentation, as only the start of a block is known. */
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

    /** Returns the indentation; a blank line belongs to any block. */
    private static int indent(SourceLocation start, int line) {
        String text = start.source().line(line).orElse("");
        return text.isBlank()
                ? Integer.MAX_VALUE
                : text.length() - text.stripLeading().length();
    }
}
