package dev.klingdsl.request.json;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares a prompt as it was sent with one that the service shows. Services drop emoji, collapse blanks, cut at a
 * length, escape for HTML, change the Unicode form, mask words: a prompt that can be explained so could be the same.
 */
final class PromptLikeness {
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,6}));");
    /** Escaping an escaped text is a common mistake. */
    private static final int UNESCAPES = 3;
    /** What is left of a masked or damaged prompt must be at least this part of it to count as the same. */
    private static final double LEFT = 0.5;

    private PromptLikeness() {}

    /** Returns false if the shown prompt is surely another one. */
    static boolean couldBe(String sent, String shown) {
        String one = letters(sent);
        String other = letters(shown);
        if (one.isEmpty() || other.isEmpty()) {
            // Nothing that tells prompts apart is left.
            return true;
        }
        return one.startsWith(other)
                || other.contains(one)
                || (other.length() >= one.length() * LEFT && isSubsequence(other, one));
    }

    /** Returns letters and digits only, in one case and one Unicode form, without what lies outside the basic plane. */
    private static String letters(String text) {
        String plain = text;
        for (int i = 0; i < UNESCAPES; i++) {
            plain = unescaped(plain);
        }
        String form = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return form.codePoints()
                .filter(point -> Character.isBmpCodePoint(point) && Character.isLetterOrDigit(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(PromptLikeness::character);
    }

    private static String character(MatchResult entity) {
        String decimal = entity.group(1);
        String hex = entity.group(2);
        if (decimal != null || hex != null) {
            int point = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hex, 16);
            return Character.isValidCodePoint(point) ? Matcher.quoteReplacement(Character.toString(point)) : "";
        }
        return switch (entity.group(3)) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> " ";
        };
    }

    private static boolean isSubsequence(String part, String whole) {
        int found = 0;
        for (int i = 0; i < whole.length() && found < part.length(); i++) {
            if (whole.charAt(i) == part.charAt(found)) {
                found++;
            }
        }
        return found == part.length();
    }
}
