package dev.klingdsl.plan;

import dev.klingdsl.request.RequestRule;
import dev.klingdsl.request.Setting;
import dev.klingdsl.request.Validation;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.request.Violation;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One named entry of a plan.
 *
 * @param name unique in its plan; also the name of its result files
 * @param location where its block starts; null when it comes from no script
 * @param validation the request, or what keeps it from being one
 * @param settings where each setting that was set got its last value
 * @param takes how many times the request is submitted, at least 1
 */
public record Step(
        String name,
        @Nullable SourceLocation location,
        Validation validation,
        Map<Setting, SourceLocation> settings,
        int takes) {

    /**
     * Copies the map.
     *
     * @param name unique in its plan
     * @param location null when the step comes from no script
     * @param validation may hold errors, which keep the plan from being carried out
     * @param settings may lack any setting: its violations are told at the block's place
     * @param takes at least 1, which is not checked here: see {@link #withTakes}
     */
    public Step {
        settings = settings.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(settings));
    }

    /**
     * {@return a step of one take that comes from no script}
     *
     * @param name unique in its plan; also the name of the result files
     * @param request what to submit
     */
    public static Step of(String name, VideoRequest request) {
        return new Step(name, null, new Validation(request, List.of()), Map.of(), 1);
    }

    /**
     * {@return the same with another number of takes}
     *
     * @param count at least 1
     * @throws IllegalArgumentException if it is not positive
     */
    public Step withTakes(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("takes " + count + " is not positive; write 1 or more");
        }
        return new Step(name, location, validation, settings, count);
    }

    /**
     * {@return the valid request}
     *
     * @throws dev.klingdsl.request.InvalidRequestException if the step has errors
     */
    public VideoRequest request() {
        return validation.orThrow();
    }

    /** {@return the step without its advice: for a block that failed half way, of which advice would be made up} */
    public Step withoutAdvice() {
        List<Violation> errors =
                validation.violations().stream().filter(Violation::isError).toList();
        return new Step(name, location, new Validation(validation.request(), errors), settings, takes);
    }

    /**
     * {@return the same, checked by a further rule}
     *
     * @param rule looks at the request if that has no errors yet
     */
    public Step checkedBy(RequestRule rule) {
        return new Step(name, location, validation.checkedBy(rule), settings, takes);
    }

    /** {@return the violations, each at the place of its setting or else of the block} */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>();
        for (Violation violation : validation.violations()) {
            SourceLocation place = settings.getOrDefault(violation.setting(), location);
            all.add(new Diagnostic(violation.severity(), place, violation.message()));
        }
        return all;
    }
}
