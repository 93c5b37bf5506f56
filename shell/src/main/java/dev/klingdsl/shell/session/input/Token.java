package dev.klingdsl.shell.session.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A token of Groovy, from a lexer that also accepts incomplete text, as the editor needs.
 *
 * @param kind its kind
 * @param start its offset in the text
 * @param end the offset after it
 * @param closed false for a string or comment without an end
 */
public record Token(Kind kind, int start, int end, boolean closed) {

    /** The kinds of tokens. */
    public enum Kind {
        /** A name. */
        NAME,
        /** A reserved word. */
        KEYWORD,
        /** A number. */
        NUMBER,
        /** A string of any kind, with its quotes. */
        STRING,
        /** A comment of either kind. */
        COMMENT,
        /** An opening bracket. */
        OPEN,
        /** A closing bracket. */
        CLOSE,
        /** Any other character. */
        OTHER
    }

    private static final Set<String> KEYWORDS = Set.of(
            "def", "var", "final", "int", "long", "boolean", "double", "new", "if", "else", "for", "while", "return",
            "in", "import", "class", "true", "false", "null", "as", "static", "void", "switch", "case", "try", "catch",
            "finally", "throw", "assert", "this", "record", "enum");

    private static final List<String> QUOTES = List.of("'''", "\"\"\"", "'", "\"");

    /** Returns the tokens of a text, without whitespace. */
    public static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (Character.isWhitespace(text.charAt(i))) {
                i++;
                continue;
            }
            Token token = at(text, i);
            tokens.add(token);
            i = token.end();
        }
        return tokens;
    }

    /** Returns its text. */
    public String in(String text) {
        return text.substring(start, end);
    }

    private static Token at(String text, int i) {
        char c = text.charAt(i);
        if (text.startsWith("//", i)) {
            int end = text.indexOf('\n', i);
            return new Token(Kind.COMMENT, i, end < 0 ? text.length() : end, true);
        }
        if (text.startsWith("/*", i)) {
            int end = text.indexOf("*/", i + 2);
            return new Token(Kind.COMMENT, i, end < 0 ? text.length() : end + 2, end >= 0);
        }
        for (String quote : QUOTES) {
            if (text.startsWith(quote, i)) {
                return string(text, i, quote);
            }
        }
        if (Character.isDigit(c)) {
            return new Token(Kind.NUMBER, i, number(text, i), true);
        }
        if (Character.isJavaIdentifierStart(c)) {
            int end = i;
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
            Kind kind = KEYWORDS.contains(text.substring(i, end)) ? Kind.KEYWORD : Kind.NAME;
            return new Token(kind, i, end, true);
        }
        Kind kind = "([{".indexOf(c) >= 0 ? Kind.OPEN : ")]}".indexOf(c) >= 0 ? Kind.CLOSE : Kind.OTHER;
        return new Token(kind, i, i + Character.charCount(text.codePointAt(i)), true);
    }

    private static int number(String text, int start) {
        int end = start;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || isPoint(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isPoint(String text, int i) {
        return text.charAt(i) == '.' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    }

    private static Token string(String text, int start, String quote) {
        for (int i = start + quote.length(); i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.startsWith(quote, i)) {
                return new Token(Kind.STRING, start, i + quote.length(), true);
            } else if (quote.length() == 1 && text.charAt(i) == '\n') {
                return new Token(Kind.STRING, start, i, false);
            }
        }
        return new Token(Kind.STRING, start, text.length(), false);
    }
}
