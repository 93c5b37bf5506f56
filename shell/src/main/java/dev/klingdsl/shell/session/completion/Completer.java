package dev.klingdsl.shell.session.completion;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Argument;
import dev.klingdsl.shell.session.input.CommandOption;
import dev.klingdsl.shell.session.input.Suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes a line: a command's words, or Groovy. */
public final class Completer {
    private Completer() {}

    /**
     * Returns the completions at the end of a text.
     *
     * @param text from the start of the line to the cursor
     */
    public static Completion at(String text, Session session) {
        Optional<SessionCommand> command = session.commands().commandOf(text);
        boolean naming = text.strip().matches("\\w*") && !text.endsWith(" ");
        if (command.isPresent() && !naming) {
            return arguments(text, command.get(), session);
        }
        return new GroovyCompletion(text, session).complete();
    }

    private static Completion arguments(String text, SessionCommand command, Session session) {
        List<Argument> words = new ArrayList<>(Argument.split(text));
        boolean fresh = words.get(words.size() - 1).end() < text.length();
        Argument last = fresh ? new Argument("", text.length(), text.length(), false) : words.remove(words.size() - 1);
        List<String> before = words.stream().skip(1).map(Argument::text).toList();
        if (last.text().startsWith("-") && !command.doc().options().isEmpty()) {
            return new Completion(last.start(), options(command));
        }
        List<Suggestion> suggestions = new ArrayList<>(command.suggest(before, last.text(), session));
        if (last.text().isEmpty()) {
            suggestions.addAll(options(command));
        }
        return new Completion(last.start(), suggestions);
    }

    private static List<Suggestion> options(SessionCommand command) {
        return command.doc().options().stream().map(Completer::suggestion).toList();
    }

    private static Suggestion suggestion(CommandOption option) {
        String parameter = option.parameter().isEmpty() ? "" : option.parameter() + ": ";
        return Suggestion.of(option.name(), parameter + option.summary(), "options");
    }
}
