package dev.klingdsl.script.runtime;

import groovy.lang.GString;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** The text of an interpolated string. */
public final class GStringText {
    private GStringText() {}

    /**
     * {@return what the text says} Plain values are put together here: Groovy's own formatting loads its compiler, and
     * looks for all classes that scripts may name, which takes longer than to plan a script.
     *
     * @param text with or without values in it
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
