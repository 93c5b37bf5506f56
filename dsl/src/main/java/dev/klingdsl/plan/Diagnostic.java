package dev.klingdsl.plan;

import dev.klingdsl.request.Violation.Severity;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/**
 * An error or advice for the author of a script.
 *
 * @param severity error or advice
 * @param location in the script; null when it belongs to no line
 * @param message what is wrong and what to write instead, in one sentence
 */
public record Diagnostic(Severity severity, @Nullable SourceLocation location, String message) {

    /** First diagnostics without a location, then by script, line and column. */
    public static final Comparator<Diagnostic> IN_READING_ORDER = Comparator.comparing(
            Diagnostic::location,
            Comparator.nullsFirst(Comparator.<SourceLocation, String>comparing(
                            location -> location.source().name())
                    .thenComparingInt(SourceLocation::line)
                    .thenComparingInt(SourceLocation::column)));

    /**
     * {@return an error}
     *
     * @param location in the script; null when it belongs to no line
     * @param message what is wrong and what to write instead, in one sentence
     */
    public static Diagnostic error(@Nullable SourceLocation location, String message) {
        return new Diagnostic(Severity.ERROR, location, message);
    }

    /** {@return true for an error, false for advice} */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Returns {@code location: error: message} on one line. */
    @Override
    public String toString() {
        String prefix = location == null ? "" : location + ": ";
        return prefix + (isError() ? "error: " : "advice: ") + message;
    }
}
