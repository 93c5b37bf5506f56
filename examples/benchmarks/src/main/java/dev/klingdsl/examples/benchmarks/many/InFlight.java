package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.examples.benchmarks.Effort;
import dev.klingdsl.examples.benchmarks.Quantity;
import dev.klingdsl.examples.benchmarks.Row;
import dev.klingdsl.examples.benchmarks.Target;

import java.io.IOException;
import java.util.List;

/** What it takes to follow many jobs at the same time. */
final class InFlight {
    private static final int LARGEST_QUESTION = 50;
    private static final double PERCENT = 100;
    private static final int MOST_CPU_PERCENT = 20;
    private static final int MOST_THREADS = 8;
    private static final int MOST_BYTES = 2048;

    private InFlight() {}

    static List<Row> measure(Effort effort) throws IOException {
        int jobs = effort.of(10_000, 120);
        Arguments client = Arguments.of()
                .with("jobs", jobs)
                .with("told", 1_000)
                .with("intervalMillis", effort.of(5_000, 100))
                .with("windowMillis", effort.of(60_000, 300));
        // Long enough for all to be submitted and then followed for a while.
        Arguments service = Arguments.of().with("taskMillis", effort.of(150_000, 1_500));
        Run run = Run.of(effort, "follow", client, service);
        Facts found = run.client();
        Facts seen = run.service().get(1);
        // At least one, as after a few moments on a busy machine all can be over.
        double running = Math.max(1, found.get("running"));
        double rounds = Math.max(1, seen.get("asked")) / running;
        long least = (long) Math.ceil(running / LARGEST_QUESTION);
        String many = String.format(java.util.Locale.ROOT, "%,d jobs in flight", (long) found.get("running"));
        return List.of(
                Row.ratio(
                        many + ": status calls to ask after each once",
                        new Quantity(seen.get("bodies") / rounds, "calls"),
                        new Quantity(least, "calls"),
                        "jobs / 50, rounded up",
                        Target.atMost(1)),
                Row.plain(
                        many + ": processor time, of one core",
                        new Quantity(PERCENT * found.get("cpu"), "%"),
                        Target.atMost(MOST_CPU_PERCENT)),
                Row.plain(
                        many + ": threads of the client",
                        new Quantity(found.get("threads"), "threads"),
                        Target.atMost(MOST_THREADS)),
                Row.plain(
                        many + ": memory for each, beyond its request",
                        new Quantity(found.get("bytesPerJob"), "B"),
                        Target.atMost(MOST_BYTES)),
                Row.ratio(
                        many + ": ends that were told",
                        new Quantity(Math.min(found.get("ends"), found.get("succeeded")), "ends"),
                        new Quantity(jobs, "jobs"),
                        "submitted",
                        Target.atLeast(1)));
    }
}
