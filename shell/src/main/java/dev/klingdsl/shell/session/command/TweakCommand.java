package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.CommandException;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

/** Stands for the Groovy word of the same name, which needs a block. */
final class TweakCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("tweak", "{ … }", "applies settings to every step of the plan")
            .examples("tweak { pro(); duration 10 }");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        throw new CommandException("tweak takes a block, such as: tweak { pro() }");
    }
}
