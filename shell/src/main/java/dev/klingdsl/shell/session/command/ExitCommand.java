package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.output.EvaluationResult;

/** Ends the session. */
final class ExitCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("exit", "", "ends the shell; jobs go on at the service");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(0);
        return new EvaluationResult.Exit(ExitNotice.of(session));
    }
}
