package dev.klingdsl.script.source;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes strings, numbers, booleans, null, lists and maps as Groovy literals of the same value. */
final class GroovyLiteral {
    private static final Set<String> KEYWORDS = Set.of(
            "as",
            "assert",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "def",
            "default",
            "do",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "new",
            "null",
            "package",
            "return",
            "static",
            "super",
            "switch",
            "this",
            "throw",
            "throws",
            "trait",
            "true",
            "try",
            "var",
            "void",
            "while",
            "yield",
            "not");

    private GroovyLiteral() {}

    static String of(@Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text(text.toString());
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(GroovyLiteral::of).toList()) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            List<String> entries = new ArrayList<>();
            map.forEach((key, content) -> entries.add(key(String.valueOf(key)) + ": " + of(content)));
            return map.isEmpty() ? "[:]" : "[" + String.join(", ", entries) + "]";
        }
        return String.valueOf(value);
    }

    private static String key(String key) {
        boolean plain = key.matches("[A-Za-z_][A-Za-z0-9_]*") && !KEYWORDS.contains(key);
        return plain ? key : text(key);
    }

    private static String number(Number number) {
        if (number instanceof Long) {
            return number + "L";
        }
        if (number instanceof Double) {
            return number + "d";
        }
        if (number instanceof Float) {
            return number + "f";
        }
        if (number instanceof BigInteger) {
            return number + "G";
        }
        if (number instanceof Short || number instanceof Byte) {
            String type = number instanceof Short ? "short" : "byte";
            return "(" + number + " as " + type + ")";
        }
        if (number instanceof BigDecimal decimal && decimal.scale() <= 0) {
            return decimal + "G";
        }
        return number.toString();
    }

    /** Returns the text in single quotes, without interpolation; in triple quotes if it has several lines. */
    private static String text(String text) {
        boolean lines = text.contains("\n") && text.lines().allMatch(line -> line.equals(line.stripTrailing()));
        return lines ? "'''" + escaped(text, true) + "'''" : "'" + escaped(text, false) + "'";
    }

    private static String escaped(String text, boolean lines) {
        StringBuilder escaped = new StringBuilder();
        if (lines) {
            // An escaped line end, so that the first line starts at the margin like the others.
            escaped.append("\\\n");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\'' -> escaped.append("\\'");
                case '\n' -> escaped.append(lines ? "\n" : "\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> append(escaped, text, i);
            }
        }
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, String text, int i) {
        char c = text.charAt(i);
        boolean plain =
                !Character.isISOControl(c) && Character.isDefined(c) && Character.getType(c) != Character.FORMAT;
        boolean visible = Character.isSurrogate(c) ? isPaired(text, i) : plain;
        escaped.append(visible ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }

    private static boolean isPaired(String text, int i) {
        int partner = Character.isHighSurrogate(text.charAt(i)) ? i + 1 : i - 1;
        if (partner < 0 || partner >= text.length()) {
            return false;
        }
        int first = Math.min(i, partner);
        return Character.isSurrogatePair(text.charAt(first), text.charAt(first + 1));
    }
}
