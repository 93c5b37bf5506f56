package dev.klingdsl.shell.session;

import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.List;

/** A command of the shell: a bare word with arguments as in a shell. */
public interface SessionCommand {

    /** Returns all there is to say of it. */
    CommandDoc doc();

    /**
     * Carries it out.
     *
     * @throws CommandException if the arguments make no sense
     * @throws InterruptedException if the user stops a wait
     */
    EvaluationResult run(Arguments arguments, Session session) throws InterruptedException;

    /**
     * Returns what could stand at the place of an argument; options are suggested without its help.
     *
     * @param before the arguments before, options among them
     * @param prefix what is typed of this one
     */
    default List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return List.of();
    }
}
