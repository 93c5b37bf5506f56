package dev.klingdsl.shell.session.completion;

import dev.klingdsl.request.Setting;
import dev.klingdsl.request.Setting.FieldKind;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word;
import dev.klingdsl.scope.Word.Place;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.input.Token;
import dev.klingdsl.shell.session.input.Token.Kind;

import java.util.ArrayList;
import java.util.List;

/** Completes Groovy at the end of a text: words, their values, variables and their members. */
final class GroovyCompletion {
    private final String text;
    private final Session session;
    private final List<Token> tokens;

    GroovyCompletion(String text, Session session) {
        this.text = text;
        this.session = session;
        this.tokens = Token.of(text);
    }

    Completion complete() {
        if (tokens.isEmpty()) {
            return new Completion(text.length(), names(true));
        }
        Token last = tokens.get(tokens.size() - 1);
        boolean touching = last.end() == text.length();
        if (last.kind() == Kind.STRING && !last.closed()) {
            return inString(last);
        }
        if (last.kind() == Kind.COMMENT) {
            return new Completion(text.length(), List.of());
        }
        boolean name =
                touching && (last.kind() == Kind.NAME || last.kind() == Kind.KEYWORD || last.kind() == Kind.NUMBER);
        int index = name ? tokens.size() - 1 : tokens.size();
        int start = name ? last.start() : text.length();
        if (index > 0 && isDot(index - 1)) {
            return new Completion(start, MemberSuggestions.of(path(index - 1), session));
        }
        if (index > 0 && tokens.get(index - 1).kind() == Kind.NAME && isBlockWord(index - 1)) {
            return new Completion(start, values(tokens.get(index - 1).in(text), false));
        }
        if (name && last.kind() == Kind.NUMBER) {
            return new Completion(start, List.of());
        }
        return new Completion(start, names(index == 0));
    }

    private Completion inString(Token string) {
        String quote = text.startsWith("'''", string.start()) || text.startsWith("\"\"\"", string.start())
                ? text.substring(string.start(), string.start() + 3)
                : text.substring(string.start(), string.start() + 1);
        int start = string.start() + quote.length();
        List<Suggestion> closed = new ArrayList<>();
        for (Suggestion value : stringValues(word(tokens.size() - 2), text.substring(start))) {
            String end = value.complete() ? quote : "";
            closed.add(new Suggestion(value.value() + end, value.description(), value.group(), value.complete()));
        }
        return new Completion(start, closed);
    }

    /** Returns the word that a string at this position is an argument of. */
    private String word(int index) {
        for (int i = index; i >= 0; i--) {
            Token token = tokens.get(i);
            if (token.kind() == Kind.NAME) {
                return token.in(text);
            }
            boolean goesOn = token.kind() == Kind.STRING
                    || token.in(text).equals(",")
                    || token.in(text).equals("(");
            if (!goesOn) {
                return "";
            }
        }
        return "";
    }

    private List<Suggestion> stringValues(String word, String typed) {
        if (word.equals("include")) {
            return session.commands().find("load").orElseThrow().suggest(List.of(), typed, session);
        }
        boolean images = Setting.ofWord(word)
                .filter(setting -> setting.kind() == FieldKind.IMAGES)
                .isPresent();
        return images ? FileSuggestions.images(typed, session) : values(word, true);
    }

    private List<Suggestion> values(String name, boolean inString) {
        if (name.equals("use")) {
            return PresetSuggestions.suggestions(session);
        }
        List<Suggestion> values = new ArrayList<>();
        Setting.ofWord(name).ifPresent(setting -> {
            boolean quoted = setting.kind().type() == String.class && !inString;
            for (Suggestion value : ValueSuggestions.of(setting)) {
                String text = quoted ? "'" + value.value() + "'" : value.value();
                values.add(Suggestion.of(text, value.description(), value.group()));
            }
        });
        if (!inString) {
            values.addAll(variables());
        }
        return values;
    }

    private List<Suggestion> names(boolean atStart) {
        List<Suggestion> names = new ArrayList<>();
        for (Word word : Vocabulary.standard().words()) {
            String group = word.place() == Place.BLOCK ? "words" : "script words";
            String value = word.accepts().equals("nothing") ? word.name() + "()" : word.name();
            names.add(Suggestion.of(value, word.summary(), group));
        }
        if (atStart) {
            session.commands()
                    .all()
                    .forEach(command -> names.add(
                            Suggestion.of(command.doc().name(), command.doc().summary(), "commands")));
        }
        names.addAll(variables());
        return names;
    }

    private List<Suggestion> variables() {
        List<Suggestion> names = new ArrayList<>();
        if (session.isLoaded()) {
            session.live()
                    .variables()
                    .forEach((name, value) -> names.add(new Suggestion(
                            name, value == null ? "" : value.getClass().getSimpleName(), "variables", false)));
        }
        for (String offered : List.of("draft", "last", "client")) {
            names.add(new Suggestion(offered, "variable of the shell", "variables", false));
        }
        return names;
    }

    private boolean isBlockWord(int index) {
        boolean word = Vocabulary.standard().has(tokens.get(index).in(text), Place.BLOCK);
        return word && (index == 0 || !isDot(index - 1));
    }

    private boolean isDot(int index) {
        return tokens.get(index).kind() == Kind.OTHER
                && tokens.get(index).in(text).equals(".");
    }

    /** Returns the path of names before a dot, as in {@code a.b.}; empty for any other expression. */
    private List<String> path(int dot) {
        List<String> names = new ArrayList<>();
        for (int i = dot; i > 0 && isDot(i); i -= 2) {
            Token name = tokens.get(i - 1);
            if (name.kind() != Kind.NAME) {
                return List.of();
            }
            names.add(0, name.in(text));
        }
        return names;
    }
}
