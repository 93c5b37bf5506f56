package dev.klingdsl.shell.session.script;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.output.EvaluationResult;

/** Plans the script again from its file. */
public final class ReloadCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "reload", "", "plans the script again after it was edited, and tells the difference")
            .details("Parameters and tweaks stay.");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(0);
        return session.workspace().reload();
    }
}
