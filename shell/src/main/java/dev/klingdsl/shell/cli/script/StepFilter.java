package dev.klingdsl.shell.cli.script;

import dev.klingdsl.plan.Plan;
import dev.klingdsl.plan.Step;
import dev.klingdsl.shell.exit.UsageException;
import dev.klingdsl.text.DidYouMean;

import java.util.List;
import java.util.regex.Pattern;

/** Selects steps by glob patterns: {@code *} matches any text, {@code ?} one character. */
final class StepFilter {
    private StepFilter() {}

    /** Returns the plan with the steps that match any pattern, or all steps without a pattern. */
    static Plan apply(List<String> globs, Plan plan) {
        if (globs.isEmpty()) {
            return plan;
        }
        List<String> names = plan.steps().stream().map(Step::name).toList();
        for (String glob : globs) {
            if (names.stream().noneMatch(pattern(glob).asMatchPredicate())) {
                String hint = DidYouMean.hint(glob, names);
                String all = names.isEmpty() ? "it has none" : "it has " + String.join(", ", names);
                throw new UsageException("--only " + glob + " matches no step of '" + plan.name() + "'"
                        + (hint.isEmpty() ? "; " + all : hint));
            }
        }
        List<Step> chosen = plan.steps().stream()
                .filter(step -> globs.stream()
                        .anyMatch(glob -> pattern(glob).matcher(step.name()).matches()))
                .toList();
        return new Plan(plan.name(), chosen, plan.parameters(), plan.problems());
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        glob.codePoints().forEach(c -> {
            switch (c) {
                case '*' -> regex.append(".*");
                case '?' -> regex.append('.');
                default -> regex.append(Pattern.quote(Character.toString(c)));
            }
        });
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
