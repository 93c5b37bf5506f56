package dev.klingdsl.plan;

import org.jspecify.annotations.Nullable;

/**
 * A parameter that a script declares.
 *
 * @param name its name
 * @param type to which values are converted
 * @param defaultValue the value when the caller gives none; null when the caller must give one
 * @param value the value in this plan; null when it is missing
 * @param help the script's description; may be empty
 */
public record Parameter(
        String name,
        Class<?> type,
        @Nullable Object defaultValue,
        @Nullable Object value,
        String help) {

    /** {@return true when the caller must give a value} */
    public boolean isRequired() {
        return defaultValue == null;
    }

    /** Leaves the values out, as they may be signed URLs. */
    @Override
    public String toString() {
        return "Parameter[" + type.getSimpleName() + " " + name + "]";
    }
}
