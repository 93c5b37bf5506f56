package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.examples.benchmarks.Effort;
import dev.klingdsl.examples.benchmarks.Quantity;
import dev.klingdsl.examples.benchmarks.Row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the cost of jobs, from submitting the first to the end of the last, grows with their number. */
final class Growth {
    private static final int LIMIT = 100;
    private static final double MEGABYTE = 1_000_000;
    private static final double MILLIS = 1e3;

    private Growth() {}

    static List<Row> measure(Effort effort) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int jobs : effort == Effort.FULL ? new int[] {10, 100, 1_000, 10_000} : new int[] {10}) {
            rows.add(row(jobs, effort));
        }
        return rows;
    }

    private static Row row(int jobs, Effort effort) throws IOException {
        int taskMillis = effort.of(60_000, 200);
        Arguments client =
                Arguments.of().with("jobs", jobs).with("told", LIMIT).with("intervalMillis", effort.of(5_000, 100));
        Run run = Run.apart("grow", client, Arguments.of().with("qps", LIMIT).with("taskMillis", taskMillis));
        Facts found = run.client();
        // The last is submitted when the limit allows, and then takes its time.
        Quantity ideal = new Quantity((jobs - 1.0) / LIMIT + taskMillis / MILLIS, "s");
        Quantity wall = new Quantity(found.get("seconds"), "s");
        String cost = String.format(
                Locale.ROOT,
                "%s; %,.0f calls, %.1f s of processor time, heap at most %.0f MB",
                wall,
                run.atEnd().get("submits") + run.atEnd().get("allPolls"),
                found.get("cpu"),
                found.get("peakHeap") / MEGABYTE);
        Row row = Row.ratio(
                String.format(Locale.ROOT, "%,d jobs, from the first submission to the last end", jobs),
                wall,
                ideal,
                "the ideal",
                dev.klingdsl.examples.benchmarks.Target.NONE);
        return new Row(row.what(), cost, row.other(), row.figure(), row.target(), row.verdict());
    }
}
