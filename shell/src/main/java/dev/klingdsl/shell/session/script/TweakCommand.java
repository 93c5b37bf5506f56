package dev.klingdsl.shell.session.script;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.output.EvaluationResult;

/** Documents {@code tweak}, which is a Groovy word: it needs a block. */
public final class TweakCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("tweak", "{ … }", "applies settings to every step of the plan")
            .examples("tweak { pro(); duration 10 }");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        throw new CommandException("tweak takes a block, such as: tweak { pro() }");
    }
}
