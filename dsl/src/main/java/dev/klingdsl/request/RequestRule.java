package dev.klingdsl.request;

import java.util.List;

/** A rule that an application adds to those of the service. Must be thread-safe and answer the same for the same request. */
@FunctionalInterface
public interface RequestRule {

    /**
     * {@return what breaks the rule, see {@link Violation#error} and {@link Violation#advice}; empty when nothing does}
     *
     * @param request one that breaks no other rule that is an error
     */
    List<Violation> check(VideoRequest request);
}
