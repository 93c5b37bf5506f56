package dev.klingdsl.request;

import java.util.List;

/** A rule of the application. Implementations must be thread-safe, and return equal violations for equal requests. */
@FunctionalInterface
public interface RequestRule {

    /**
     * {@return the violations, see {@link Violation#error} and {@link Violation#advice}; empty when there are none}
     *
     * @param request a request without errors
     */
    List<Violation> check(VideoRequest request);
}
