package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;

/** Checks the installation. */
final class DoctorCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("doctor", "", "checks Java, the terminal, the credentials and the service");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) throws InterruptedException {
        arguments.atMost(0);
        return new Outcome.Message(session.setup().frontend().doctor());
    }
}
