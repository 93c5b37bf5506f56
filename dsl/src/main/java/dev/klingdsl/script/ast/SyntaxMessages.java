package dev.klingdsl.script.ast;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewords the messages of Groovy's parser for authors of scripts. */
final class SyntaxMessages {
    private static final Pattern POSITION = Pattern.compile("\\s*@ line \\d+, column \\d+\\.?\\s*$");
    private static final Pattern UNEXPECTED =
            Pattern.compile("Unexpected (?:input|character): ['\"](.*)['\"].*", Pattern.DOTALL);
    private static final Pattern MISSING = Pattern.compile("Missing ['\"](.*)['\"].*", Pattern.DOTALL);

    private SyntaxMessages() {}

    static String plain(String groovy) {
        String text = POSITION.matcher(groovy).replaceAll("").strip();
        Matcher unexpected = UNEXPECTED.matcher(text);
        if (unexpected.matches()) {
            String input = unexpected.group(1).replace("\\n", "\n").strip();
            if (input.isEmpty() || input.equals("<EOF>")) {
                return "the script ends too early; a brace, bracket or quote is not closed";
            }
            String quote = input.matches("\\\\u20[0-9a-fA-F]{2}")
                    ? Character.toString(Integer.parseInt(input.substring(2), 16))
                    : input;
            if ("‘’‚“”„".contains(quote)) {
                return "unexpected " + quote + ", a curly quote; write ' or \" instead";
            }
            String last = input.substring(input.lastIndexOf('\n') + 1).strip();
            return "unexpected '" + last + "'; check the brackets, quotes and commas just before it";
        }
        Matcher missing = MISSING.matcher(text);
        if (missing.matches()) {
            return "'" + missing.group(1) + "' is missing";
        }
        return text.lines().findFirst().map(SyntaxMessages::lowerFirst).orElse("this is not Groovy");
    }

    private static String lowerFirst(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
    }
}
