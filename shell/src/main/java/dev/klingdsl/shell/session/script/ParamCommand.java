package dev.klingdsl.shell.session.script;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Argument;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets or lists the parameters of the script. */
public final class ParamCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "param", "[NAME=VALUE…]", "sets parameters of the script and plans it again; lists them without")
            .examples("param", "param subject='a red fox'");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        if (arguments.all().isEmpty()) {
            return new EvaluationResult.Message(ScriptParameters.table(session));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Argument argument : arguments.all()) {
            values.putAll(ParameterAssignment.of(argument, arguments));
        }
        values.forEach((name, value) -> session.live().parameter(name, value));
        return session.workspace().file().isPresent()
                ? session.workspace().parameters(values)
                : new EvaluationResult.Message("set for the words 'param' to come");
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return ScriptParameters.ofPlan(session);
    }
}
