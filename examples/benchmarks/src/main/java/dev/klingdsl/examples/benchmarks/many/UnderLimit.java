package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.examples.benchmarks.Effort;
import dev.klingdsl.examples.benchmarks.Quantity;
import dev.klingdsl.examples.benchmarks.Row;
import dev.klingdsl.examples.benchmarks.Target;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How well a limit of the service is used, when the client is told of it and when it has to find it out. */
final class UnderLimit {
    private static final int LIMIT = 50;
    private static final int SEVERAL = 4;
    private static final double TOLD = 0.97;
    private static final double FOUND = 0.85;
    private static final double MOST_REFUSED_PERCENT = 2;
    private static final double PERCENT = 100;

    private UnderLimit() {}

    static List<Row> measure(Effort effort) throws IOException {
        int jobs = effort.of(2_000, 20);
        Arguments service = Arguments.of().with("qps", LIMIT).with("taskMillis", 1_000_000);
        Arguments one = Arguments.of().with("jobs", jobs).with("clients", 1);
        List<Row> rows = new ArrayList<>();
        add(
                rows,
                "a limit that " + SEVERAL + " clients of one account are not told",
                jobs,
                Run.of(effort, "submit", one.with("clients", SEVERAL), service),
                Target.atLeast(FOUND),
                Target.atMost(MOST_REFUSED_PERCENT));
        if (effort == Effort.SMOKE) {
            return rows;
        }
        add(
                rows,
                "a limit it is told",
                jobs,
                Run.of(effort, "submit", one.with("told", LIMIT), service),
                Target.atLeast(TOLD),
                Target.atMost(0));
        add(
                rows,
                "a limit it is not told",
                jobs,
                Run.of(effort, "submit", one, service),
                Target.atLeast(FOUND),
                Target.atMost(MOST_REFUSED_PERCENT));
        return rows;
    }

    private static void add(List<Row> rows, String what, int jobs, Run run, Target used, Target refused) {
        rows.add(Row.ratio(
                what + ": submissions taken",
                new Quantity(jobs / run.client().get("seconds"), "a second"),
                new Quantity(LIMIT, "a second"),
                "the limit",
                used));
        double calls = run.atEnd().get("submits");
        rows.add(Row.plain(
                what + ": calls refused, of all",
                new Quantity(PERCENT * (calls - run.atEnd().get("tasks")) / calls, "%"),
                refused));
    }
}
