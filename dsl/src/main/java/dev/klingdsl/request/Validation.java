package dev.klingdsl.request;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The result of validating settings.
 *
 * @param request the valid request; null when there is at least one error
 * @param violations errors and advice, in the order of the settings
 */
public record Validation(@Nullable VideoRequest request, List<Violation> violations) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is a request and an error
     */
    public Validation {
        violations = List.copyOf(violations);
        if (request != null && Violation.isErrorIn(violations)) {
            throw new IllegalArgumentException("a request with errors is not valid");
        }
    }

    /** {@return true when the request can be sent} */
    public boolean isValid() {
        return request != null;
    }

    /** {@return the same with every advice turned into an error} */
    public Validation strict() {
        return violations.isEmpty()
                ? this
                : new Validation(
                        null, violations.stream().map(Violation::asError).toList());
    }

    /**
     * {@return the same with a further violation; an error makes it invalid}
     *
     * @param violation added at the end
     */
    public Validation with(Violation violation) {
        List<Violation> all = new ArrayList<>(violations);
        all.add(violation);
        return new Validation(violation.isError() ? null : request, all);
    }

    /**
     * {@return the same with the violations of a further rule}
     *
     * @param rule called once; not called when there is no valid request
     */
    public Validation checkedBy(RequestRule rule) {
        Validation checked = this;
        if (request != null) {
            for (Violation violation : rule.check(request)) {
                checked = checked.with(violation);
            }
        }
        return checked;
    }

    /**
     * {@return the valid request}
     *
     * @throws InvalidRequestException if there is an error
     */
    public VideoRequest orThrow() {
        if (request == null) {
            throw new InvalidRequestException(violations);
        }
        return request;
    }
}
