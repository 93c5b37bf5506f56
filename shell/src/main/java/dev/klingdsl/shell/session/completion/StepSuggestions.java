package dev.klingdsl.shell.session.completion;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.Argument;
import dev.klingdsl.shell.session.input.Suggestion;

import java.util.List;

/** Suggests the names of the plan's steps. */
public final class StepSuggestions {
    private StepSuggestions() {}

    public static List<Suggestion> of(Session session) {
        return session.workspace().plan().map(Plan::steps).orElse(List.of()).stream()
                .map(step -> Suggestion.of(Argument.quoted(step.name()), description(step), "steps"))
                .toList();
    }

    private static String description(Step step) {
        if (!step.validation().isValid()) {
            return "has errors";
        }
        String prompt = step.request().prompt();
        return prompt == null ? "" : prompt;
    }
}
