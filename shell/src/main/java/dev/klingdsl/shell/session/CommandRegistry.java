package dev.klingdsl.shell.session;

import dev.klingdsl.scope.Vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands of the live shell, in the order of the help. Immutable. */
public final class CommandRegistry {
    /** Aliases that are common in other shells. */
    private static final Map<String, String> ALIASES = Map.of("quit", "exit", "?", "help");

    private final Map<String, SessionCommand> commands = new LinkedHashMap<>();

    /** Creates a registry. */
    public CommandRegistry(List<SessionCommand> all) {
        all.forEach(command -> commands.put(command.doc().name(), command));
    }

    /** Returns all commands. */
    public List<SessionCommand> all() {
        return List.copyOf(commands.values());
    }

    /** Returns all names. */
    public Set<String> names() {
        return Set.copyOf(commands.keySet());
    }

    /** Returns the command of that name. */
    public Optional<SessionCommand> find(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    /** Returns the command that a line calls; empty if the line is Groovy. */
    public Optional<SessionCommand> commandOf(String line) {
        String text = line.strip();
        int end = text.startsWith("?") ? 1 : 0;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        String name = text.substring(0, end);
        SessionCommand command = commands.get(ALIASES.getOrDefault(name, name));
        String rest = text.substring(end);
        return command == null || isGroovy(rest) || isWord(name, rest) ? Optional.empty() : Optional.of(command);
    }

    /** A name that is a word of the language too is the word if a string follows, as in {@code param 'x', 1}. */
    private static boolean isWord(String name, String rest) {
        return rest.stripLeading().matches("(?s)['\"].*")
                && Vocabulary.standard().find(name).isPresent();
    }

    /** A name is Groovy if an assignment, a member, a call, an index or a closure follows, or if the word goes on. */
    private static boolean isGroovy(String rest) {
        String next = rest.stripLeading();
        if (next.isEmpty()) {
            return false;
        }
        boolean apart = next.length() < rest.length();
        if (apart) {
            return next.startsWith("{")
                    || next.startsWith("(")
                    || next.startsWith("=")
                    || (next.startsWith(".") && !next.matches("(?s)\\.{0,2}/.*|\\.{1,2}(\\s.*)?"));
        }
        return true;
    }
}
