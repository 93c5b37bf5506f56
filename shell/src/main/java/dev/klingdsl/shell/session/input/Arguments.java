package dev.klingdsl.shell.session.input;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.text.DidYouMean;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parsed arguments of a command: options, which may be anywhere, and positional arguments with their locations. */
public final class Arguments {
    private static final Set<String> HELP = Set.of("--help", "-h");

    private final SourceText source;
    private final List<Argument> positional = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    private Arguments(SourceText source) {
        this.source = source;
    }

    /**
     * Parses a line.
     *
     * @throws CommandException if an option is unknown or lacks its value
     */
    public static Arguments parse(SourceText source, CommandDoc doc) {
        Arguments arguments = new Arguments(source);
        List<Argument> words = Argument.split(source.text());
        for (int i = 1; i < words.size(); i++) {
            Argument word = words.get(i);
            if (doc.options().isEmpty() || word.quoted() || !word.text().startsWith("--")) {
                arguments.positional.add(word);
                continue;
            }
            String name = word.text().replaceFirst("=.*", "");
            CommandOption option = arguments.option(doc, name, word);
            if (option.parameter().isEmpty()) {
                arguments.options.put(name, "");
            } else if (word.text().length() > name.length()) {
                arguments.options.put(name, word.text().substring(name.length() + 1));
            } else if (i + 1 < words.size()) {
                arguments.options.put(name, words.get(++i).text());
            } else {
                throw new CommandException(name + " needs a value: " + option.parameter(), arguments.place(word));
            }
        }
        return arguments;
    }

    /** Returns true if the only argument is {@code --help} or {@code -h}. */
    public static boolean askForHelp(SourceText source) {
        List<Argument> words = Argument.split(source.text());
        return words.size() == 2
                && !words.get(1).quoted()
                && HELP.contains(words.get(1).text());
    }

    private CommandOption option(CommandDoc doc, String name, Argument word) {
        List<String> names = doc.options().stream().map(CommandOption::name).toList();
        return doc.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String hint = DidYouMean.hint(name, names);
                    String known = hint.isEmpty() ? "; it has " + String.join(", ", names) : hint;
                    return new CommandException(
                            "'" + doc.name() + "' has no option '" + name + "'" + known, place(word));
                });
    }

    /** Returns the line. */
    public SourceText source() {
        return source;
    }

    /** Returns the positional arguments. */
    public List<Argument> all() {
        return positional;
    }

    /** Returns the argument at a position, counted from 0, or null. */
    public @Nullable String get(int index) {
        return index < positional.size() ? positional.get(index).text() : null;
    }

    /**
     * Returns the argument at a position, counted from 0.
     *
     * @param what names what is missing, with an example
     * @throws CommandException if there is none
     */
    public String require(int index, String what) {
        String text = get(index);
        if (text == null) {
            throw new CommandException("say " + what);
        }
        return text;
    }

    /** Throws a {@link CommandException} if there are more positional arguments than {@code count}. */
    public Arguments atMost(int count) {
        if (positional.size() > count) {
            Argument extra = positional.get(count);
            throw new CommandException("'" + extra.text() + "' is one argument too many", place(extra));
        }
        return this;
    }

    /** Returns true when an option was given. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** Returns the value of an option, or null. */
    public @Nullable String option(String name) {
        return options.get(name);
    }

    /** Returns the location of an argument. */
    public SourceLocation place(Argument argument) {
        int line = 1
                + (int) source.text()
                        .substring(0, argument.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        int column = argument.start() - source.text().lastIndexOf('\n', Math.max(0, argument.start() - 1));
        return new SourceLocation(source, line, column, Math.max(1, argument.end() - argument.start()));
    }
}
