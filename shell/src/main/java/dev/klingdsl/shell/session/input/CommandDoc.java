package dev.klingdsl.shell.session.input;

import java.util.ArrayList;
import java.util.List;

/**
 * All there is to say of a command; help, completion and the highlighter draw from here.
 *
 * @param name the word that calls it
 * @param parameters what follows the name, with placeholders; may be empty
 * @param summary what it does, as a phrase without a full stop
 * @param options in the order of the help
 * @param details further sentences for its own help page
 * @param examples whole lines
 */
public record CommandDoc(
        String name,
        String parameters,
        String summary,
        List<CommandOption> options,
        List<String> details,
        List<String> examples) {

    /** Returns the documentation of a command without options. */
    public static CommandDoc of(String name, String parameters, String summary) {
        return new CommandDoc(name, parameters, summary, List.of(), List.of(), List.of());
    }

    /** Returns the same with a further option. */
    public CommandDoc option(String option, String parameter, String says) {
        List<CommandOption> more = new ArrayList<>(options);
        more.add(new CommandOption(option, parameter, says));
        return new CommandDoc(name, parameters, summary, List.copyOf(more), details, examples);
    }

    /** Returns the same with further sentences. */
    public CommandDoc details(String... sentences) {
        return new CommandDoc(name, parameters, summary, options, List.of(sentences), examples);
    }

    /** Returns the same with example lines. */
    public CommandDoc examples(String... lines) {
        return new CommandDoc(name, parameters, summary, options, details, List.of(lines));
    }

    /** Returns how it is written. */
    public String usage() {
        return parameters.isEmpty() ? name : name + " " + parameters;
    }
}
