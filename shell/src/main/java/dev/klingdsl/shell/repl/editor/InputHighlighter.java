package dev.klingdsl.shell.repl.editor;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.shell.session.EditorOption;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.BracketMatcher;
import dev.klingdsl.shell.session.input.Token;
import dev.klingdsl.text.Printable;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** Highlights the input: words, commands, strings, numbers, matching brackets and mistakes. */
final class InputHighlighter implements Highlighter {
    private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
    private static final AttributedStyle WORD =
            PLAIN.foreground(AttributedStyle.CYAN).bold();
    private static final AttributedStyle COMMAND =
            PLAIN.foreground(AttributedStyle.GREEN).bold();
    private static final AttributedStyle STRING = PLAIN.foreground(AttributedStyle.YELLOW);
    private static final AttributedStyle NUMBER = PLAIN.foreground(AttributedStyle.MAGENTA);
    private static final AttributedStyle KEYWORD =
            PLAIN.foreground(AttributedStyle.BLUE).bold();
    private static final AttributedStyle COMMENT = PLAIN.faint();
    private static final AttributedStyle PARTNER = PLAIN.bold().underline();
    private static final AttributedStyle MISTAKE =
            PLAIN.foreground(AttributedStyle.RED).underline();

    private final Session session;
    private final LiveDiagnostics mistakes;
    private final boolean colours;

    InputHighlighter(Session session, LiveDiagnostics mistakes, boolean colours) {
        this.session = session;
        this.mistakes = mistakes;
        this.colours = colours;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        String shown = printable(buffer);
        if (!colours || !session.options().contains(EditorOption.HIGHLIGHT) || buffer.isBlank()) {
            return new AttributedString(shown);
        }
        AttributedStyle[] styles = new AttributedStyle[buffer.length()];
        Arrays.fill(styles, PLAIN);
        boolean command = session.commands().commandOf(buffer).isPresent();
        if (command) {
            int start = buffer.length() - buffer.stripLeading().length();
            int end = start;
            while (end < buffer.length() && Character.isJavaIdentifierPart(buffer.charAt(end))) {
                end++;
            }
            paint(styles, start, end, COMMAND);
        } else {
            groovy(styles, buffer, reader.getBuffer().cursor());
        }
        AttributedStringBuilder text = new AttributedStringBuilder();
        for (int i = 0; i < buffer.length(); i++) {
            text.styled(styles[i], String.valueOf(shown.charAt(i)));
        }
        return text.toAttributedString();
    }

    /** Shows pasted control characters, each as one char, so that all places stay the same. */
    private static String printable(String buffer) {
        StringBuilder shown = new StringBuilder(buffer);
        for (int i = 0; i < buffer.length(); i++) {
            char c = buffer.charAt(i);
            int previous = i == 0 ? 0 : buffer.codePointBefore(i);
            shown.setCharAt(i, c == '\n' || c == '\t' ? c : (char) Printable.shown(c, previous));
        }
        return shown.toString();
    }

    private void groovy(AttributedStyle[] styles, String text, int cursor) {
        List<Token> tokens = Token.of(text);
        BracketMatcher brackets = new BracketMatcher(text, tokens);
        Token before = null;
        for (Token token : tokens) {
            paint(styles, token.start(), token.end(), style(token, before, text, brackets));
            before = token;
        }
        for (int place : new int[] {cursor - 1, cursor}) {
            brackets.partner(place).ifPresent(partner -> {
                paint(styles, partner, partner + 1, PARTNER);
                paint(styles, place, place + 1, PARTNER);
            });
        }
        for (Diagnostic mistake : mistakes.in(text)) {
            SourceLocation place = mistake.location();
            if (place != null && place.column() > 0) {
                int start = offset(text, place);
                paint(styles, start, start + place.length(), MISTAKE);
            }
        }
    }

    private static AttributedStyle style(Token token, @Nullable Token before, String text, BracketMatcher brackets) {
        return switch (token.kind()) {
            case NAME -> {
                boolean member = before != null && before.in(text).equals(".");
                boolean known = Vocabulary.standard().find(token.in(text)).isPresent();
                yield known && !member ? WORD : PLAIN;
            }
            case KEYWORD -> KEYWORD;
            case NUMBER -> NUMBER;
            case STRING -> STRING;
            case COMMENT -> COMMENT;
            case CLOSE -> brackets.isStray(token.start()) ? MISTAKE : PLAIN;
            default -> PLAIN;
        };
    }

    private static int offset(String text, SourceLocation place) {
        int start = 0;
        for (int line = 1; line < place.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + place.column() - 1;
    }

    private static void paint(AttributedStyle[] styles, int from, int to, AttributedStyle style) {
        for (int i = Math.max(0, from); i < Math.min(to, styles.length); i++) {
            styles[i] = style;
        }
    }
}
