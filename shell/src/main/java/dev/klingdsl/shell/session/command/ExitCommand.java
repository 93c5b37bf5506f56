package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

/** Ends the session. */
final class ExitCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("exit", "", "ends the shell; jobs go on at the service");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        arguments.atMost(0);
        return new Outcome.Exit(Farewell.of(session));
    }
}
