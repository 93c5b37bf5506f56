package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

/** Plans the script again from its file. */
final class ReloadCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "reload", "", "plans the script again after it was edited, and tells the difference")
            .details("Parameters and tweaks stay.");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        arguments.atMost(0);
        return session.plans().reload();
    }
}
