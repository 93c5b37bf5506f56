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

    /**
     * Copies the list.
     *
     * @param request null when there is an error, which is checked
     * @param violations may be advice only, or empty
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
     * @param violation added behind the others
     */
    public Validation with(Violation violation) {
        List<Violation> all = new java.util.ArrayList<>(violations);
        all.add(violation);
        return new Validation(violation.isError() ? null : request, all);
    }

    /**
     * {@return the same with what the rule finds in the request; a request that is not valid is not looked at}
     *
     * @param rule called at most once
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
