package dev.klingdsl.shell.session;

import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.List;

/** A command of the live shell: a bare word with shell-style arguments. */
public interface SessionCommand {

    /** Returns its documentation. */
    CommandDoc doc();

    /**
     * Runs the command.
     *
     * @throws CommandException if the arguments are not valid
     * @throws InterruptedException if the user stops a wait
     */
    EvaluationResult run(Arguments arguments, Session session) throws InterruptedException;

    /**
     * Returns completions of an argument; those of options come from {@link #doc}.
     *
     * @param before the preceding arguments, including options
     * @param prefix the part of the argument before the cursor
     */
    default List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return List.of();
    }
}
