package dev.klingdsl.sandbox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Set;

/** Faults of submitted tasks. */
final class TaskFaults {
    private static final Set<Endpoint> SUBMIT = Set.of(Endpoint.SUBMIT);

    private TaskFaults() {}

    static Fault taskEnds(String state, @Nullable String errMsg) {
        if (state.isBlank()) {
            throw new IllegalArgumentException("task takes a state, such as Fail");
        }
        String text = "task=" + state + (errMsg == null ? "" : "," + errMsg);
        return Fault.only(
                text,
                SUBMIT,
                (request, next) -> next.handle(request.with(request.overrides().withTaskEnd(state, errMsg))));
    }

    static Fault listingLag(Duration lag) {
        return Fault.only(
                "lag=" + FaultSyntax.write(lag),
                SUBMIT,
                (request, next) -> next.handle(request.with(request.overrides().withListingLag(lag))));
    }

    static Fault twin() {
        return Fault.only("twin", SUBMIT, (request, next) -> {
            next.handle(request);
            return next.handle(request);
        });
    }
}
