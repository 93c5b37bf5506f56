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
 * @param location of its block; null without a script
 * @param validation the request, or its errors
 * @param settings the location at which each setting got its value
 * @param takes how many times the request is submitted, at least 1
 */
public record Step(
        String name,
        @Nullable SourceLocation location,
        Validation validation,
        Map<Setting, SourceLocation> settings,
        int takes) {

    /** Copies the map. */
    public Step {
        settings = settings.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(settings));
    }

    /**
     * {@return a step of one take without a script}
     *
     * @param name unique in its plan; also the name of the result files
     * @param request to submit
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

    /** {@return the step without its advice, which would be misleading for a block that was not completed} */
    public Step withoutAdvice() {
        List<Violation> errors =
                validation.violations().stream().filter(Violation::isError).toList();
        return new Step(name, location, new Validation(validation.request(), errors), settings, takes);
    }

    /**
     * {@return the same, validated by a further rule}
     *
     * @param rule called with the request if it has no errors
     */
    public Step checkedBy(RequestRule rule) {
        return new Step(name, location, validation.checkedBy(rule), settings, takes);
    }

    /** {@return the violations, each at the location of its setting, or of the block if the setting has none} */
    public List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>();
        for (Violation violation : validation.violations()) {
            SourceLocation found = settings.getOrDefault(violation.setting(), location);
            all.add(new Diagnostic(violation.severity(), found, violation.message()));
        }
        return all;
    }
}
