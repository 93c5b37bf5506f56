package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.List;

/** Shows the help. */
final class SessionHelpCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("help", "[TOPIC]", "explains words, commands and keys")
            .examples("help", "help duration", "help submit", "help keys");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        String topic = arguments.atMost(1).get(0);
        return new EvaluationResult.Message(topic == null ? HelpOverview.names(session) : HelpText.of(topic, session));
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? HelpText.topics(session) : List.of();
    }
}
