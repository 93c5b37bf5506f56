package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.output.EvaluationResult;

/** Checks the installation. */
final class SessionDoctorCommand implements SessionCommand {
    private static final CommandDoc DOC =
            CommandDoc.of("doctor", "", "checks Java, the terminal, the credentials and the service");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) throws InterruptedException {
        arguments.atMost(0);
        try {
            return new EvaluationResult.Message(session.config().doctor().call());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return new EvaluationResult.Message("the checks failed: " + e.getMessage());
        }
    }
}
