package dev.klingdsl.examples.benchmarks.jvm;

import dev.klingdsl.examples.benchmarks.Effort;
import dev.klingdsl.examples.benchmarks.Row;
import dev.klingdsl.examples.benchmarks.Section;
import dev.klingdsl.examples.benchmarks.Target;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Planning and building in a warm JVM. */
public final class InsideJvm implements Section {
    private static final Target A_THIRD = Target.atMost(1.0 / 3);
    private static final Target FEWER = Target.atMost(1);
    private static final Target TWICE = Target.atMost(2);

    @Override
    public String name() {
        return "jvm";
    }

    @Override
    public String title() {
        return "Inside a JVM";
    }

    @Override
    public List<Row> measure(Effort effort) throws IOException {
        List<Row> rows = new ArrayList<>();
        Measured planning = Measured.of(Planning.class, effort);
        compare(
                rows,
                planning,
                "ten requests from a compiled script",
                "plan",
                "jsonBuilder",
                "JsonBuilder",
                A_THIRD,
                FEWER);
        compare(
                rows,
                planning,
                "the same, written as JSON",
                "planWritten",
                "jsonBuilderWritten",
                "JsonBuilder",
                A_THIRD,
                FEWER);
        Measured building = Measured.of(Building.class, effort);
        compare(
                rows,
                building,
                "one request from the Java builder, as JSON",
                "builder",
                "record",
                "a record, Jackson",
                TWICE,
                Target.NONE);
        return rows;
    }

    private static void compare(
            List<Row> rows,
            Measured measured,
            String what,
            String ours,
            String other,
            String otherName,
            Target time,
            Target bytes) {
        rows.add(Row.ratio(what, measured.time(ours), measured.time(other), otherName, time));
        rows.add(Row.ratio(what + ": allocated", measured.bytes(ours), measured.bytes(other), otherName, bytes));
    }
}
