package dev.klingdsl.shell.session.draft;

import dev.klingdsl.plan.Step;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.SessionCommand;
import dev.klingdsl.shell.session.completion.StepSuggestions;
import dev.klingdsl.shell.session.input.Arguments;
import dev.klingdsl.shell.session.input.CommandDoc;
import dev.klingdsl.shell.session.input.CommandException;
import dev.klingdsl.shell.session.input.Suggestion;
import dev.klingdsl.shell.session.output.EvaluationResult;

import java.util.List;

/** Copies a step of the plan to the draft. */
public final class PickCommand implements SessionCommand {
    private static final CommandDoc DOC = CommandDoc.of("pick", "N|NAME", "makes a step of the plan the draft")
            .examples("pick 2", "pick intro");

    @Override
    public CommandDoc doc() {
        return DOC;
    }

    @Override
    public EvaluationResult run(Arguments arguments, Session session) {
        Step step = session.workspace().step(arguments.atMost(1).require(0, "which step, such as: pick 1"));
        if (!step.validation().isValid()) {
            throw new CommandException(
                    "step '" + step.name() + "' has errors; mend the script and reload, or tweak it");
        }
        return session.change(
                step.name(),
                DraftScript.said(step),
                step.settings(),
                arguments.source().text());
    }

    @Override
    public List<Suggestion> suggest(List<String> before, String prefix, Session session) {
        return before.isEmpty() ? StepSuggestions.of(session) : List.of();
    }
}
