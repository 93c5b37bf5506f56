package dev.klingdsl.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The service's calls per second, counted for each endpoint by itself. */
final class QpsLimit {
    private final Map<Endpoint, RateLimit> limits = new EnumMap<>(Endpoint.class);
    private final Clock clock;

    /** A limit of 0 is none. */
    QpsLimit(int perSecond, Clock clock) {
        this.clock = clock;
        if (perSecond > 0) {
            for (Endpoint endpoint : Endpoint.values()) {
                limits.put(endpoint, new RateLimit(perSecond, Duration.ofSeconds(1)));
            }
        }
    }

    void check(Endpoint endpoint) {
        RateLimit limit = limits.get(endpoint);
        if (limit != null && !limit.tryCall(clock.instant())) {
            throw Refusal.code(40001, "QPS limit exceeded");
        }
    }
}
