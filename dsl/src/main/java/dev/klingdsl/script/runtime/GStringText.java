package dev.klingdsl.script.runtime;

import groovy.lang.GString;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Evaluates interpolated strings. */
public final class GStringText {
    private GStringText() {}

    /**
     * Returns the text with its values. Plain values are appended here: Groovy's own formatting loads its compiler and all
     * default imports, which takes longer than planning a script.
     */
    public static String text(CharSequence text) {
        if (!(text instanceof GString interpolated)) {
            return text.toString();
        }
        String[] strings = interpolated.getStrings();
        @Nullable Object[] values = interpolated.getValues();
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < strings.length; i++) {
            plain.append(strings[i]);
            if (i < values.length) {
                if (!isPlain(values[i])) {
                    return interpolated.toString();
                }
                plain.append(values[i]);
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof BigDecimal;
    }
}
