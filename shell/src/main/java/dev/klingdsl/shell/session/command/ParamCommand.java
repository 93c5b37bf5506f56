package dev.klingdsl.shell.session.command;

import dev.klingdsl.shell.session.Argument;
import dev.klingdsl.shell.session.Arguments;
import dev.klingdsl.shell.session.CommandDoc;
import dev.klingdsl.shell.session.Outcome;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.Suggestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets or lists the parameters of the script. */
final class ParamCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "param", "[NAME=VALUE…]", "sets parameters of the script and plans it again; lists them without")
            .examples("param", "param subject='a red fox'");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        if (arguments.all().isEmpty()) {
            return new Outcome.Message(ParameterNames.table(session));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Argument argument : arguments.all()) {
            values.putAll(NameAndValue.of(argument, arguments));
        }
        values.forEach((name, value) -> session.live().parameter(name, value));
        return session.plans().file().isPresent()
                ? session.plans().parameters(values)
                : new Outcome.Message("set for the words 'param' to come");
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return ParameterNames.ofPlan(session);
    }
}
