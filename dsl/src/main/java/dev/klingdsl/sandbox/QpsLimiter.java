package dev.klingdsl.sandbox;

import dev.klingdsl.sandbox.endpoint.TokenBucket;
import dev.klingdsl.sandbox.http.ErrorResponseException;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Limits the calls per second, separately for each endpoint. */
final class QpsLimiter {
    private final Map<Endpoint, TokenBucket> limits = new EnumMap<>(Endpoint.class);
    private final Clock clock;

    /** Creates a limiter; 0 is no limit. */
    QpsLimiter(int perSecond, Clock clock) {
        this.clock = clock;
        if (perSecond > 0) {
            for (Endpoint endpoint : Endpoint.values()) {
                limits.put(endpoint, new TokenBucket(perSecond, Duration.ofSeconds(1)));
            }
        }
    }

    void check(Endpoint endpoint) {
        TokenBucket limit = limits.get(endpoint);
        if (limit != null && !limit.tryCall(clock.instant())) {
            throw ErrorResponseException.code(40001, "QPS limit exceeded");
        }
    }
}
