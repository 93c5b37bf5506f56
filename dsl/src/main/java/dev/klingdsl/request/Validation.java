package dev.klingdsl.request;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What checking a request found.
 *
 * @param request the valid request, or null when there is at least one error
 * @param violations everything found, errors and advice, in the order of the settings
 */
public record Validation(@Nullable VideoRequest request, List<Violation> violations) {

    /** Copies the list. */
    public Validation {
        violations = List.copyOf(violations);
        if (request != null && violations.stream().anyMatch(Violation::isError)) {
            throw new IllegalArgumentException("a request with errors is not valid");
        }
    }

    /** Returns true when the request can be sent. */
    public boolean isValid() {
        return request != null;
    }

    /** Returns the same with every advice turned into an error. */
    public Validation strict() {
        return violations.isEmpty()
                ? this
                : new Validation(
                        null, violations.stream().map(Violation::asError).toList());
    }

    /** Returns the same with a further violation; an error makes it invalid. */
    public Validation with(Violation violation) {
        List<Violation> all = new java.util.ArrayList<>(violations);
        all.add(violation);
        return new Validation(violation.isError() ? null : request, all);
    }

    /** Returns the same with what the rule finds in the request; a request that is not valid is not looked at. */
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
     * Returns the valid request.
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
