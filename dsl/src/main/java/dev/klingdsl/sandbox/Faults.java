package dev.klingdsl.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The faults ordered from one sandbox. Thread-safe, and may be changed while requests are under way.
 *
 * <p>A request meets the next fault of its endpoint's sequence, if there is one, and besides it every standing fault
 * that strikes. Several at once are applied from the outside in: the sequence's first, then in the order of ordering.
 */
public final class Faults {
    private final Map<Endpoint, Deque<Fault>> sequences = new EnumMap<>(Endpoint.class);
    private final List<Standing> standing = new ArrayList<>();
    private final long seed;
    private int connectionDrops;

    Faults(long seed, List<FaultRule> rules) {
        this.seed = seed;
        rules.forEach(this::add);
    }

    /**
     * The coming requests to this endpoint meet these faults in this order, one each, after those ordered before.
     *
     * @param endpoint whose requests
     * @param inOrder for one request each; {@link Fault#none} lets one through
     * @throws IllegalArgumentException if a fault makes no sense at this endpoint
     */
    public synchronized void next(Endpoint endpoint, Fault... inOrder) {
        List<Fault> faults = List.of(inOrder);
        faults.forEach(fault -> FaultRule.checkFit(endpoint, fault));
        sequences.computeIfAbsent(endpoint, any -> new ArrayDeque<>()).addAll(faults);
    }

    /**
     * {@link #next} for submissions.
     *
     * @param inOrder for one submission each
     * @throws IllegalArgumentException if a fault makes no sense at submissions
     */
    public void nextSubmit(Fault... inOrder) {
        next(Endpoint.SUBMIT, inOrder);
    }

    /**
     * The coming requests to this endpoint meet this fault, that many times.
     *
     * @param times how many requests
     * @param endpoint whose requests
     * @param fault that each of them meets
     * @throws IllegalArgumentException if the fault makes no sense at this endpoint
     */
    public void times(int times, Endpoint endpoint, Fault fault) {
        next(endpoint, Collections.nCopies(times, fault).toArray(new Fault[0]));
    }

    /**
     * Every request to this endpoint meets this fault until {@link #clear}.
     *
     * @param endpoint whose requests
     * @param fault that each of them meets
     * @throws IllegalArgumentException if the fault makes no sense at this endpoint
     */
    public synchronized void always(Endpoint endpoint, Fault fault) {
        add(new FaultRule(fault, Set.of(endpoint), 100));
    }

    /**
     * About that many percent of the requests to this endpoint meet this fault, as the sandbox's seed has it.
     *
     * @param percent from 0 to 100, fractions allowed
     * @param endpoint whose requests
     * @param fault that they meet
     * @throws IllegalArgumentException if the fault makes no sense at this endpoint
     */
    public synchronized void sometimes(double percent, Endpoint endpoint, Fault fault) {
        add(new FaultRule(fault, Set.of(endpoint), percent));
    }

    /**
     * Adds a standing fault from its text, {@code [endpoint/]fault[:percent%]}: {@code drop-after-accept:5%},
     * {@code poll/status=500:10%}, {@code download/cut=1000}. Without an endpoint it strikes where it usually does;
     * without a percentage, always.
     *
     * @param text such as the three above
     * @throws IllegalArgumentException if the text is not understood; its message lists what is known
     */
    public synchronized void add(String text) {
        add(FaultRule.parse(text));
    }

    /**
     * The next connections are accepted and closed at once, before anything is read.
     *
     * @param count how many from now on, in place of what was ordered before
     */
    public synchronized void dropNextConnections(int count) {
        connectionDrops = count;
    }

    /** Forgets every fault that was ordered and has not struck yet. */
    public synchronized void clear() {
        sequences.clear();
        standing.clear();
        connectionDrops = 0;
    }

    private synchronized void add(FaultRule rule) {
        standing.add(new Standing(rule, seed + standing.size(), new EnumMap<>(Endpoint.class)));
    }

    synchronized List<Fault> dueFor(Endpoint endpoint) {
        List<Fault> due = new ArrayList<>();
        Deque<Fault> sequence = sequences.get(endpoint);
        if (sequence != null && !sequence.isEmpty()) {
            due.add(sequence.remove());
        }
        for (Standing each : standing) {
            if (each.rule().strikes(endpoint, each.randomFor(endpoint))) {
                due.add(each.rule().fault());
            }
        }
        return due;
    }

    synchronized boolean takeConnectionDrop() {
        if (connectionDrops == 0) {
            return false;
        }
        connectionDrops--;
        return true;
    }

    /** Rolls for each endpoint by itself: how often a client polls has no part in which submissions are struck. */
    private record Standing(FaultRule rule, long seed, Map<Endpoint, Random> randoms) {
        Random randomFor(Endpoint endpoint) {
            return randoms.computeIfAbsent(
                    endpoint, any -> new Random(31 * seed + endpoint.name().hashCode()));
        }
    }
}
