package dev.klingdsl.script.eval;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Converts parameters to the type of their default: text, whole and decimal numbers, booleans, lists. */
final class ParameterConversion {
    private ParameterConversion() {}

    /** Returns the type of a default, or of a class in its place. */
    static Class<?> of(@Nullable Object defaultValue) {
        Class<?> type = defaultValue instanceof Class<?> given
                ? given
                : defaultValue == null ? String.class : defaultValue.getClass();
        if (type == int.class || type == Integer.class || type == Short.class) {
            return Integer.class;
        }
        if (type == long.class) {
            return Long.class;
        }
        if (type == boolean.class) {
            return Boolean.class;
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return String.class;
        }
        if (type == double.class || type == Float.class) {
            return Double.class;
        }
        return List.class.isAssignableFrom(type) ? List.class : type;
    }

    /**
     * Converts a value.
     *
     * @throws IllegalArgumentException with a message for the user if it cannot be converted
     */
    static Object convert(@Nullable Object value, Class<?> type) {
        return convert(value, type, null);
    }

    /**
     * Converts a value; the items of a list get the type of the default's first item.
     *
     * @throws IllegalArgumentException with a message for the user if it cannot be converted
     */
    static Object convert(@Nullable Object value, Class<?> type, @Nullable Object defaultValue) {
        if (value == null) {
            throw new IllegalArgumentException("null is not a value; give " + name(type));
        }
        if (type.isInstance(value)) {
            return value;
        }
        if (type == String.class) {
            return value.toString();
        }
        String text = value.toString().strip();
        try {
            if (type == Integer.class) {
                return new BigDecimal(text).intValueExact();
            }
            if (type == Long.class) {
                return new BigDecimal(text).longValueExact();
            }
            if (type == BigDecimal.class) {
                return new BigDecimal(text);
            }
            if (type == Double.class) {
                return Double.valueOf(text);
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not " + name(type), e);
        }
        if (type == Boolean.class) {
            return bool(text);
        }
        if (type == List.class && value instanceof CharSequence) {
            Class<?> items = defaultValue instanceof List<?> list && !list.isEmpty() ? of(list.get(0)) : String.class;
            return Arrays.stream(text.split(","))
                    .map(item -> convert(item.strip(), items))
                    .toList();
        }
        throw new IllegalArgumentException("'" + text + "' is not " + name(type));
    }

    /** Returns a placeholder, so that the evaluation can continue and find further mistakes. */
    static @Nullable Object standIn(Class<?> type, String name) {
        if (type == String.class) {
            return "<" + name + ">";
        }
        if (type == Integer.class) {
            return 5;
        }
        if (type == Boolean.class) {
            return false;
        }
        return type == List.class ? List.of() : null;
    }

    private static Boolean bool(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is not " + name(Boolean.class));
        };
    }

    private static String name(Class<?> type) {
        if (type == Integer.class || type == Long.class) {
            return "a whole number";
        }
        if (type == BigDecimal.class || type == Double.class) {
            return "a number";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        return type == List.class ? "a list, with commas between" : "a " + type.getSimpleName();
    }
}
