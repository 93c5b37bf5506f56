package dev.klingdsl.shell.session.script;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.plan.Parameter;
import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.Cell;
import dev.klingdsl.shell.render.Column;
import dev.klingdsl.shell.render.Paint;
import dev.klingdsl.shell.render.Table;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.Suggestion;

import java.nio.file.Path;
import java.util.List;

/** Suggests and shows the parameters of scripts. */
final class ScriptParameters {
    private ScriptParameters() {}

    static List<Suggestion> ofPlan(Session session) {
        return session.workspace().plan().map(ScriptParameters::suggestions).orElse(List.of());
    }

    /** Returns the parameters of a script by planning it; none for a script with errors. */
    static List<Suggestion> ofFile(Path file, Session session) {
        try {
            return suggestions(session.config().scripts().apply(file).plan());
        } catch (KlingException e) {
            return List.of();
        }
    }

    static String table(Session session) {
        List<Parameter> parameters = session.workspace().require().parameters();
        if (parameters.isEmpty()) {
            return "the script has no parameters";
        }
        Paint paint = session.style().paint();
        Table table = new Table(
                List.of(Column.whole("name"), Column.words("value", 8, 2), Column.words("what it does", 12, 3)));
        for (Parameter parameter : parameters) {
            String value = parameter.value() == null ? "(missing)" : String.valueOf(parameter.value());
            table.add(
                    List.of(new Cell(parameter.name(), paint::cyan), Cell.plain(value), Cell.plain(parameter.help())));
        }
        return String.join("\n", table.lines(session.style().columns().getAsInt(), paint));
    }

    private static List<Suggestion> suggestions(Plan plan) {
        return plan.parameters().stream()
                .map(parameter -> new Suggestion(
                        parameter.name() + "=",
                        parameter.help() + (parameter.value() == null ? "" : " (" + parameter.value() + ")"),
                        "parameters",
                        false))
                .toList();
    }
}
