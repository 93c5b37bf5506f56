package dev.klingdsl.api;

import dev.klingdsl.http.resilience.AdaptiveLimiter;
import dev.klingdsl.http.resilience.EndpointLimiter;
import dev.klingdsl.http.resilience.RateLimiter;
import dev.klingdsl.http.resilience.SlidingWindowLimiter;
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
 * How fast one account calls one service. All clients of this process that name the same account share it; the service
 * counts each endpoint by itself, and so does this. Thread-safe.
 */
public final class AccountRateLimits {
    private static final Map<Key, WeakReference<AccountRateLimits>> SHARED = new HashMap<>();
    private static final int UPLOADS_A_MINUTE = 30;
    private static final long MINUTE = 60_000_000_000L;
    /** A second, and what calls differ in the time that they take to get there. */
    private static final long SECOND = 1_010_000_000L;
    /** For the same reason. */
    private static final double MARGIN = 0.99;

    private final Clock clock;
    private final boolean limited;
    private final Map<String, EndpointLimiter> lanes = new ConcurrentHashMap<>();
    private @Nullable Double told;

    private AccountRateLimits(Clock clock, boolean limited) {
        this.clock = clock;
        this.limited = limited;
    }

    /**
     * Returns the pacing that everybody with the same clock and account gets.
     *
     * @param account at which service, and whose; not a secret
     * @param perSecond how many calls a second the service takes at each endpoint, above 0; what is told last holds for
     *     all. Null when not known: then it is found out
     */
    public static AccountRateLimits shared(Clock clock, String account, @Nullable Double perSecond) {
        AccountRateLimits pacing;
        synchronized (SHARED) {
            SHARED.values().removeIf(reference -> reference.get() == null);
            Key key = new Key(clock, account);
            WeakReference<AccountRateLimits> known = SHARED.get(key);
            AccountRateLimits there = known == null ? null : known.get();
            pacing = there == null ? new AccountRateLimits(clock, true) : there;
            SHARED.put(key, new WeakReference<>(pacing));
        }
        if (perSecond != null) {
            pacing.tell(perSecond);
        }
        return pacing;
    }

    /** Returns one for a service of this client's own, which takes calls at any rate; uploads keep their limit. */
    public static AccountRateLimits unlimited(Clock clock) {
        return new AccountRateLimits(clock, false);
    }

    /**
     * Takes the turn to replace a rejected token, of which there is one a minute: where two programs make each other's
     * tokens invalid, they must not do so all the time. Returns zero, or how long to wait before asking again.
     */
    public Duration replaceToken() {
        return lane(ChanjingService.TOKEN).take();
    }

    synchronized EndpointLimiter lane(String path) {
        return lanes.computeIfAbsent(path, key -> new EndpointLimiter(clock, limits(key)));
    }

    private synchronized void tell(double perSecond) {
        if (told == null || told != perSecond) {
            told = perSecond;
            lanes.forEach((path, lane) -> lane.limits(limits(path)));
        }
    }

    private List<RateLimiter> limits(String path) {
        List<RateLimiter> limits = new ArrayList<>();
        if (path.equals(ChanjingService.UPLOAD_URL)) {
            limits.add(new SlidingWindowLimiter(UPLOADS_A_MINUTE, MINUTE));
        }
        if (path.equals(ChanjingService.TOKEN)) {
            return List.of(new SlidingWindowLimiter(1, MINUTE));
        }
        if (told != null) {
            limits.add(AdaptiveLimiter.upTo(told * MARGIN));
            limits.add(new SlidingWindowLimiter((int) Math.max(1, Math.min(told, 10_000)), SECOND));
        } else if (limited) {
            limits.add(AdaptiveLimiter.unknown());
        }
        return limits;
    }

    private record Key(Clock clock, String account) {}
}
