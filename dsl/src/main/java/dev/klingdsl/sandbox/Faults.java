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
 * The faults that one sandbox injects. Thread-safe; may be changed while requests are being processed.
 *
 * <p>The next fault of the endpoint's sequence, if there is one, and all matching standing faults apply to a request. Several
 * faults are nested: that of the sequence is outermost, then the standing ones in the order in which they were added.
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
     * Appends faults to the endpoint's sequence: each applies to one request, in this order.
     *
     * @param endpoint that the requests are sent to
     * @param inOrder one for each request; {@link Fault#none} for a request that is processed normally
     * @throws IllegalArgumentException if a fault cannot be used at this endpoint
     */
    public synchronized void next(Endpoint endpoint, Fault... inOrder) {
        List<Fault> faults = List.of(inOrder);
        faults.forEach(fault -> FaultRule.checkFit(endpoint, fault));
        sequences.computeIfAbsent(endpoint, any -> new ArrayDeque<>()).addAll(faults);
    }

    /**
     * {@link #next} for submissions.
     *
     * @param inOrder one for each submission
     * @throws IllegalArgumentException if a fault cannot be used at submissions
     */
    public void nextSubmit(Fault... inOrder) {
        next(Endpoint.SUBMIT, inOrder);
    }

    /**
     * Appends the same fault several times to the endpoint's sequence.
     *
     * @param times the number of requests
     * @param endpoint that the requests are sent to
     * @param fault for each of them
     * @throws IllegalArgumentException if the fault cannot be used at this endpoint
     */
    public void times(int times, Endpoint endpoint, Fault fault) {
        next(endpoint, Collections.nCopies(times, fault).toArray(new Fault[0]));
    }

    /**
     * Adds a standing fault: it applies to every request to this endpoint until {@link #clear}.
     *
     * @param endpoint that the requests are sent to
     * @param fault for each of them
     * @throws IllegalArgumentException if the fault cannot be used at this endpoint
     */
    public synchronized void always(Endpoint endpoint, Fault fault) {
        add(new FaultRule(fault, Set.of(endpoint), 100));
    }

    /**
     * Adds a standing fault that applies to a random part of the requests to this endpoint; the sandbox's seed determines
     * which.
     *
     * @param percent the probability, 0 to 100, fractions allowed
     * @param endpoint that the requests are sent to
     * @param fault for those requests
     * @throws IllegalArgumentException if the fault cannot be used at this endpoint
     */
    public synchronized void sometimes(double percent, Endpoint endpoint, Fault fault) {
        add(new FaultRule(fault, Set.of(endpoint), percent));
    }

    /**
     * Adds a standing fault from its text, {@code [endpoint/]fault[:percent%]}: {@code drop-after-accept:5%},
     * {@code poll/status=500:10%}, {@code download/cut=1000}. Without an endpoint it applies to the fault's usual ones;
     * without a percentage, to every request.
     *
     * @param text such as the three above
     * @throws IllegalArgumentException if the text is not valid; its message lists the known faults
     */
    public synchronized void add(String text) {
        add(FaultRule.parse(text));
    }

    /**
     * Accepts the next connections and closes them at once, before anything is read.
     *
     * @param count the number of connections; replaces an earlier number
     */
    public synchronized void dropNextConnections(int count) {
        connectionDrops = count;
    }

    /** Removes all faults. */
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
            if (each.rule().applies(endpoint, each.randomFor(endpoint))) {
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

    /** Has random numbers for each endpoint, so that the number of polls does not change which submissions fail. */
    private record Standing(FaultRule rule, long seed, Map<Endpoint, Random> randoms) {
        Random randomFor(Endpoint endpoint) {
            return randoms.computeIfAbsent(
                    endpoint, any -> new Random(31 * seed + endpoint.name().hashCode()));
        }
    }
}
