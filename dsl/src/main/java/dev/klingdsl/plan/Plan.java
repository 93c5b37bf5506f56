package dev.klingdsl.plan;

import dev.klingdsl.request.RequestRule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of a script. Immutable and thread-safe. Creating one sends nothing.
 *
 * @param name the script's name without folder and extension; also the name of the folder of result files
 * @param steps in the order of the script
 * @param parameters that the script declares, in its order
 * @param problems of the plan as a whole, such as two steps of the same name
 */
public record Plan(String name, List<Step> steps, List<Parameter> parameters, List<Diagnostic> problems) {

    /** Copies the lists. */
    public Plan {
        steps = List.copyOf(steps);
        parameters = List.copyOf(parameters);
        problems = List.copyOf(problems);
    }

    /**
     * {@return a plan without a script} Two steps of the same name are an error in its diagnostics.
     *
     * @param name of the folder of result files
     * @param steps in the order in which they are submitted
     */
    public static Plan of(String name, List<Step> steps) {
        List<Diagnostic> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Step step : steps) {
            if (!names.add(step.name())) {
                problems.add(Diagnostic.error(
                        step.location(),
                        "there is a step '" + step.name() + "' already; names are unique, so rename one"));
            }
        }
        return new Plan(name, steps, List.of(), problems);
    }

    /**
     * Creates a plan without a script.
     *
     * @param name of the folder of result files
     * @param steps in the order in which they are submitted
     * @return the plan; two steps of the same name are an error in its diagnostics
     */
    public static Plan of(String name, Step... steps) {
        return of(name, List.of(steps));
    }

    /**
     * {@return the diagnostics of the plan and its steps without duplicates: first those without a location, then in the
     * order of the script's lines}
     */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(problems);
        steps.forEach(step -> all.addAll(step.diagnostics()));
        return all.stream().distinct().sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    /** {@return true when there is an error; such a plan cannot be run} */
    public boolean hasErrors() {
        return diagnostics().stream().anyMatch(Diagnostic::isError);
    }

    /** {@return the number of submissions: the sum of all takes} */
    public int submissions() {
        return steps.stream().mapToInt(Step::takes).sum();
    }

    /** {@return the total length of all submissions in seconds, without steps that have errors} */
    public int seconds() {
        return steps.stream()
                .filter(step -> step.validation().isValid())
                .mapToInt(step -> step.takes() * step.request().duration())
                .sum();
    }

    /**
     * {@return the same plan with each step validated by a further rule}
     *
     * @param rule called with the request of each step that has no errors
     */
    public Plan checkedBy(RequestRule rule) {
        List<Step> checked = steps.stream().map(step -> step.checkedBy(rule)).toList();
        return new Plan(name, checked, parameters, problems);
    }

    /** {@return the same plan in which advice counts as an error} */
    public Plan strict() {
        List<Step> strict = steps.stream()
                .map(step -> new Step(
                        step.name(), step.location(), step.validation().strict(), step.settings(), step.takes()))
                .toList();
        return new Plan(name, strict, parameters, problems);
    }
}
