package dev.klingdsl.http.resilience;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast one account may call one service. All clients of this process that use the same account share it. The service
 * limits each endpoint by itself, and so does this. Thread-safe.
 */
public final class AccountRateLimits {
    private static final Map<Key, WeakReference<AccountRateLimits>> SHARED = new HashMap<>();
    private static final long MINUTE = 60_000_000_000L;
    /** A second, and what calls differ in the time that they take to reach the service. */
    private static final long SECOND = 1_010_000_000L;
    /** For the same reason. */
    private static final double MARGIN = 0.99;

    private static final int MOST_IN_A_SECOND = 10_000;

    private final Clock clock;
    private final boolean isLimited;
    private final EndpointLimiter tokenReplacements;
    private final Map<String, EndpointLimiter> limiters = new ConcurrentHashMap<>();
    private @Nullable Double told;

    private AccountRateLimits(Clock clock, boolean isLimited) {
        this.clock = clock;
        this.isLimited = isLimited;
        this.tokenReplacements = new EndpointLimiter(clock, List.of(new SlidingWindowLimiter(1, MINUTE)));
    }

    /**
     * Returns the limits that all callers with the same clock and account get.
     *
     * @param account at which service, and whose; not a secret
     * @param perSecond how many calls a second the service takes at each endpoint, above 0; the last value given holds for
     *     all. Null when it is not known: then it is found out
     */
    public static AccountRateLimits shared(Clock clock, String account, @Nullable Double perSecond) {
        AccountRateLimits limits;
        synchronized (SHARED) {
            SHARED.values().removeIf(reference -> reference.get() == null);
            Key key = new Key(clock, account);
            WeakReference<AccountRateLimits> reference = SHARED.get(key);
            AccountRateLimits known = reference == null ? null : reference.get();
            limits = known == null ? new AccountRateLimits(clock, true) : known;
            SHARED.put(key, new WeakReference<>(limits));
        }
        if (perSecond != null) {
            limits.tell(perSecond);
        }
        return limits;
    }

    /** Returns those of a service of this client's own, which takes calls at any rate. */
    public static AccountRateLimits unlimited(Clock clock) {
        return new AccountRateLimits(clock, false);
    }

    /**
     * Acquires the permit to replace a rejected token, of which there is one a minute: two programs that make each other's
     * tokens invalid must not do so all the time. Returns zero, or how long to wait before asking again.
     */
    public Duration tryReplaceToken() {
        return tokenReplacements.tryAcquire();
    }

    /** Returns the limiter of an endpoint. */
    public EndpointLimiter limiter(String endpoint) {
        return limiter(endpoint, 0);
    }

    /**
     * Returns the limiter of an endpoint that has a documented limit besides.
     *
     * @param perMinute calls in any minute; 0 for no such limit
     */
    public synchronized EndpointLimiter limiter(String endpoint, int perMinute) {
        return limiters.computeIfAbsent(endpoint, path -> {
            List<RateLimiter> fixed = perMinute == 0 ? List.of() : List.of(new SlidingWindowLimiter(perMinute, MINUTE));
            EndpointLimiter limiter = new EndpointLimiter(clock, fixed);
            limiter.limits(perSecond());
            return limiter;
        });
    }

    private synchronized void tell(double perSecond) {
        if (told == null || told != perSecond) {
            told = perSecond;
            limiters.values().forEach(limiter -> limiter.limits(perSecond()));
        }
    }

    private List<RateLimiter> perSecond() {
        List<RateLimiter> limits = new ArrayList<>();
        if (told != null) {
            limits.add(AdaptiveLimiter.upTo(told * MARGIN));
            limits.add(new SlidingWindowLimiter((int) Math.max(1, Math.min(told, MOST_IN_A_SECOND)), SECOND));
        } else if (isLimited) {
            limits.add(AdaptiveLimiter.unknown());
        }
        return limits;
    }

    private record Key(Clock clock, String account) {}
}
