package dev.klingdsl.result;

import java.util.Locale;
import java.util.Optional;

/** How far a take had come when its sidecar was last written. */
public enum SidecarState {
    /** About to be sent, or sent without a known outcome. */
    SUBMITTING,
    /** Accepted by the service. */
    SUBMITTED,
    /** The service made it; its files are there or can be fetched. */
    SUCCEEDED,
    /** The service could not make it. */
    FAILED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SidecarState> of(String text) {
        for (SidecarState state : values()) {
            if (state.text().equals(text)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
