package dev.klingdsl.shell.session.draft;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.shell.render.plan.PlanJson;
import dev.klingdsl.shell.render.sample.SampleCode;
import dev.klingdsl.shell.render.sample.SampleLanguage;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.net.URI;
import java.util.List;

/** Shows the draft as a table, as JSON or as code. */
public final class ShowCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of(
                    "show", "", "shows the draft: its fields, or what would be sent")
            .option("--json", "", "the body of the request")
            .option("--as", "LANGUAGE", "code that sends it: curl, java, go, python; or groovy, the script of it")
            .details("As long as the draft is empty, --json and --as show the plan.")
            .examples("show", "show --json", "show --as curl");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        arguments.atMost(0);
        String language = arguments.option("--as");
        if ("groovy".equals(language)) {
            return new EvaluationResult.Message(DraftScript.of(session.config().directory(), session));
        }
        if (language == null && !arguments.has("--json")) {
            return new EvaluationResult.Message(
                    DraftTable.of(session.revisions().current(), session.step(), session.style()));
        }
        Plan plan = DraftScript.plan(session);
        return new EvaluationResult.Message(
                language == null ? PlanJson.render(plan) : SampleCode.render(language(language), plan, SERVICE));
    }

    private static SampleLanguage language(String name) {
        for (SampleLanguage language : SampleLanguage.values()) {
            if (language.name().equalsIgnoreCase(name)) {
                return language;
            }
        }
        throw new CommandException("'" + name + "' is not a language to show; choose " + String.join(", ", LANGUAGES));
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        boolean language = !before.isEmpty() && before.get(before.size() - 1).equals("--as");
        return language
                ? LANGUAGES.stream()
                        .map(name -> Suggestion.of(name, "", "languages"))
                        .toList()
                : List.of();
    }

    private static final List<String> LANGUAGES = List.of("curl", "java", "go", "python", "groovy");
    private static final URI SERVICE = URI.create("https://open-api.chanjing.cc");
}
