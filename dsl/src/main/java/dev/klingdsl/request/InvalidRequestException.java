package dev.klingdsl.request;

import dev.klingdsl.error.KlingException;

import java.util.List;

/** A request is not valid. Has all violations; nothing has been sent. */
public final class InvalidRequestException extends KlingException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * Creates the exception for violations, at least one of them an error.
     *
     * @param violations in the order of the settings; the message lists the errors
     */
    public InvalidRequestException(List<Violation> violations) {
        super(
                "the request is not valid:",
                violations.stream()
                        .filter(Violation::isError)
                        .map(Violation::message)
                        .toList(),
                null);
        this.violations = List.copyOf(violations);
    }

    /** {@return all violations, errors and advice, in the order of the settings} */
    public List<Violation> violations() {
        return violations;
    }
}
