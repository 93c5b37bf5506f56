package dev.klingdsl.http.resilience;

/**
 * The rate that the service takes, told or found out. Until the first refusal it doubles each second, but never to more
 * than twice what was taken in the last one: answers that are long in coming say nothing good. A refusal halves it, from
 * where it climbs back to a little below what was last taken, and then creeps on, faster the longer nothing is refused.
 * It grows only while calls have to wait for it, as otherwise it is not put to the test.
 */
public final class AdaptiveLimiter implements RateLimiter {
    private static final double NANOS = 1e9;
    private static final double FIRST = 20;
    private static final double LEAST = 0.2;
    private static final double MOST = 1000;
    private static final double KEEPS = 0.8;
    /** What doubles has run ahead of the answers: nothing of its last step is known to be taken. */
    private static final double KEEPS_OF_DOUBLED = 0.5;

    private static final double CLIMBS_TO = 0.95;
    private static final double CLIMBS_A_SECOND = 0.7;
    private static final double CREEP = 0.01;
    private static final double CREEP_DOUBLES_AFTER_SECONDS = 4;
    private static final double CREEPS_EVENLY_SECONDS = 8;
    private static final double FASTEST_CREEP = 0.7;
    private static final long SECOND = 1_000_000_000;

    private final SmoothLimiter pace;
    private final CallRateMeter taken = new CallRateMeter(SECOND);
    private final double ceiling;
    private final boolean told;
    private double goal;
    private long lastCut;
    private long incident;
    private long lastGrown;

    private AdaptiveLimiter(double first, double ceiling, long catchUp, boolean told) {
        this.pace = new SmoothLimiter(first, catchUp);
        this.ceiling = ceiling;
        this.told = told;
    }

    /** A limit that nobody knows. */
    public static AdaptiveLimiter unknown() {
        return new AdaptiveLimiter(FIRST, MOST, SECOND / 10, false);
    }

    /**
     * A limit that was told, which others may share: refusals make it lower for a while. Something else has to see to it
     * that no second holds too many calls when lost time is made up for.
     *
     * @param perSecond above 0
     */
    public static AdaptiveLimiter upTo(double perSecond) {
        return new AdaptiveLimiter(perSecond, perSecond, SECOND, true);
    }

    public double perSecond() {
        return pace.perSecond();
    }

    @Override
    public long delay(long now) {
        return pace.delay(now);
    }

    @Override
    public void count(long now) {
        if (pace.isBusy(now)) {
            grow(now);
        }
        lastGrown = now;
        pace.count(now);
    }

    @Override
    public void accepted(long now) {
        taken.add(now);
    }

    @Override
    public void rejected(long sent, long now) {
        // One cut for all calls that were under way at the old rate.
        if (sent <= lastCut && lastCut <= now) {
            return;
        }
        boolean doubling = lastCut == 0 && !told;
        if (lastCut == 0 || now - incident > SECOND || incident > now) {
            // Further refusals within a second have the same reason, and say nothing new about what can be reached.
            double tried = Math.max(pace.perSecond(), goal);
            goal = Math.min(tried, Math.max(taken.count(now), tried * (doubling ? KEEPS_OF_DOUBLED : KEEPS)));
            incident = now;
        }
        lastCut = now;
        pace.perSecond(Math.max(LEAST, (doubling ? goal : pace.perSecond()) / 2));
    }

    private void grow(long now) {
        double seconds = Math.min(1, Math.max(0, now - lastGrown) / NANOS);
        pace.perSecond(Math.min(ceiling, grown(seconds, now)));
    }

    private double grown(double seconds, long now) {
        double rate = pace.perSecond();
        if (lastCut == 0) {
            return told ? rate : Math.min(rate * Math.pow(2, seconds), Math.max(rate, 2.0 * taken.count(now)));
        }
        double near = goal * CLIMBS_TO;
        if (rate < near) {
            return Math.min(near, rate + goal * CLIMBS_A_SECOND * seconds);
        }
        double quiet = Math.max(0, now - lastCut) / NANOS - CREEPS_EVENLY_SECONDS;
        double creep = CREEP * Math.pow(2, Math.max(0, quiet) / CREEP_DOUBLES_AFTER_SECONDS);
        return rate * (1 + Math.min(FASTEST_CREEP, creep) * seconds);
    }
}
