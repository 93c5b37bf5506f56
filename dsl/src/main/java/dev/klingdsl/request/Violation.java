package dev.klingdsl.request;

import dev.klingdsl.text.ValueFormat;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One rule that a request breaks.
 *
 * @param severity whether the request can still be sent
 * @param setting which setting breaks the rule
 * @param value the offending value as the user would write it, shortened; null when it is missing
 * @param rule what is wrong, as a clause that follows the setting and value: {@code is not a ratio}
 * @param remedy what to write instead: {@code write W:H, such as 9:16}
 */
public record Violation(
        Severity severity, Setting setting, @Nullable String value, String rule, String remedy) {

    /**
     * {@return an error}
     *
     * @param setting which setting breaks the rule
     * @param value the offending value as it was given, shown shortened; null when it is missing
     * @param rule what is wrong, as a clause that follows the setting and value: {@code is not a ratio}
     * @param remedy what to write instead: {@code write W:H, such as 9:16}
     */
    public static Violation error(Setting setting, @Nullable Object value, String rule, String remedy) {
        return new Violation(Severity.ERROR, setting, ValueFormat.show(value), rule, remedy);
    }

    /**
     * {@return advice}
     *
     * @param setting which setting breaks the rule
     * @param value the offending value as it was given, shown shortened; null when it is missing
     * @param rule what is unusual, as a clause that follows the setting and value
     * @param remedy what to write instead
     */
    public static Violation advice(Setting setting, @Nullable Object value, String rule, String remedy) {
        return new Violation(Severity.ADVICE, setting, ValueFormat.show(value), rule, remedy);
    }

    /** {@return true for an error, false for advice} */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    static boolean isErrorIn(List<Violation> violations) {
        for (Violation violation : violations) {
            if (violation.isError()) {
                return true;
            }
        }
        return false;
    }

    /** {@return this violation as an error} */
    public Violation asError() {
        return isError() ? this : new Violation(Severity.ERROR, setting, value, rule, remedy);
    }

    /** {@return the message for users: {@code aspect '9x16' is not a ratio; write W:H, such as 9:16}} */
    public String message() {
        return setting.word() + (value == null ? "" : " " + value) + " " + rule + "; " + remedy;
    }

    /** The severity of a violation. */
    public enum Severity {
        /** The service certainly rejects it; it is never sent. */
        ERROR,
        /** Beyond a limit that other hosts of the model document; sent unless the caller is strict. */
        ADVICE
    }
}
