package dev.klingdsl.shell.session.input;

import java.util.ArrayList;
import java.util.List;

/**
 * The documentation of a command, for help, completion and highlighting.
 *
 * @param name the command's word
 * @param parameters the synopsis of its arguments; may be empty
 * @param summary what it does, as a phrase without a full stop
 * @param options in the order of the help
 * @param details further sentences of its help page
 * @param examples complete lines
 */
public record CommandDoc(
        String name,
        String parameters,
        String summary,
        List<CommandOption> options,
        List<String> details,
        List<String> examples) {

    /** Creates the documentation of a command without options. */
    public static CommandDoc of(String name, String parameters, String summary) {
        return new CommandDoc(name, parameters, summary, List.of(), List.of(), List.of());
    }

    /** Returns a copy with a further option. */
    public CommandDoc option(String option, String parameter, String says) {
        List<CommandOption> more = new ArrayList<>(options);
        more.add(new CommandOption(option, parameter, says));
        return new CommandDoc(name, parameters, summary, List.copyOf(more), details, examples);
    }

    /** Returns a copy with these details. */
    public CommandDoc details(String... sentences) {
        return new CommandDoc(name, parameters, summary, options, List.of(sentences), examples);
    }

    /** Returns a copy with these examples. */
    public CommandDoc examples(String... lines) {
        return new CommandDoc(name, parameters, summary, options, details, List.of(lines));
    }

    /** Returns the synopsis. */
    public String usage() {
        return parameters.isEmpty() ? name : name + " " + parameters;
    }
}
