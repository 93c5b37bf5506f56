package dev.klingdsl.plan;

import dev.klingdsl.request.RequestRule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a script asks for. Immutable, and safe to share between threads. Making one sends nothing.
 *
 * @param name the script's name without folder and extension; names the folder of the result files
 * @param steps in the order of the script
 * @param parameters that the script declares, in its order
 * @param problems what is wrong with the plan as a whole, such as two steps of one name
 */
public record Plan(String name, List<Step> steps, List<Parameter> parameters, List<Diagnostic> problems) {

    /**
     * Copies the lists.
     *
     * @param name names the folder of the result files
     * @param steps may be empty: such a plan submits nothing
     * @param parameters may be empty
     * @param problems errors among them keep the whole plan from being carried out
     */
    public Plan {
        steps = List.copyOf(steps);
        parameters = List.copyOf(parameters);
        problems = List.copyOf(problems);
    }

    /**
     * {@return a plan that comes from no script} Two steps of one name are an error in its diagnostics.
     *
     * @param name names the folder of the result files
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
     * The same for steps that are told one by one.
     *
     * @param name names the folder of the result files
     * @param steps in the order in which they are submitted
     * @return the plan; two steps of one name are an error in its diagnostics
     */
    public static Plan of(String name, Step... steps) {
        return of(name, List.of(steps));
    }

    /**
     * {@return everything there is to tell, each thing once: what belongs to no line, then the rest in the order of the
     * script's lines}
     */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(problems);
        steps.forEach(step -> all.addAll(step.diagnostics()));
        return all.stream().distinct().sorted(Diagnostic.IN_READING_ORDER).toList();
    }

    /** {@return true when something keeps the plan from being carried out} */
    public boolean hasErrors() {
        return diagnostics().stream().anyMatch(Diagnostic::isError);
    }

    /** {@return the number of submissions: the sum of all takes} */
    public int submissions() {
        return steps.stream().mapToInt(Step::takes).sum();
    }

    /** {@return the length of all submissions together, in seconds; steps with errors count as nothing} */
    public int seconds() {
        return steps.stream()
                .filter(step -> step.validation().isValid())
                .mapToInt(step -> step.takes() * step.request().duration())
                .sum();
    }

    /**
     * {@return the same plan, each step checked by a further rule; what it finds is told at the step's lines}
     *
     * @param rule looks at the request of each step that has no errors yet
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
