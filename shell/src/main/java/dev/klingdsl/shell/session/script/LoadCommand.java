package dev.klingdsl.shell.session.script;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.completion.FileSuggestions;
import dev.klingdsl.shell.session.input.Argument;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles and plans a script. */
public final class LoadCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("load", "FILE [NAME=VALUE…]", "plans a script, with parameters")
            .option("--watch", "", "plan again whenever the file is saved")
            .details("FILE is a file or the name of a bundled script.", "Nothing is sent: 'submit all' does that.")
            .examples("load promo.groovy", "load promo.groovy subject='a red fox'");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        Path file = Path.of(arguments.require(0, "which script, such as: load promo.groovy"));
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Argument argument : arguments.all().subList(1, arguments.all().size())) {
            parameters.putAll(ParameterAssignment.of(argument, arguments));
        }
        EvaluationResult outcome = session.workspace().load(file, parameters);
        if (arguments.has("--watch")) {
            session.workspace().watch();
        }
        return outcome;
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty()
                ? FileSuggestions.scripts(prefix, session)
                : ScriptParameters.ofFile(Path.of(before.get(0)), session);
    }
}
