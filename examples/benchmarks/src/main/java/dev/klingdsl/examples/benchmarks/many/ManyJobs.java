package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.examples.benchmarks.Effort;
import dev.klingdsl.examples.benchmarks.Row;
import dev.klingdsl.examples.benchmarks.Section;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A client in a small process of its own, against a sandbox in another: following, submitting, downloading. */
public final class ManyJobs implements Section {

    @Override
    public String name() {
        return "many";
    }

    @Override
    public String title() {
        return "Many jobs, by a client of " + Run.HEAP_MEGABYTES + " MB";
    }

    @Override
    public List<Row> measure(Effort effort) throws IOException {
        List<Row> rows = new ArrayList<>(InFlight.measure(effort));
        rows.addAll(UnderLimit.measure(effort));
        rows.addAll(LargeFiles.measure(effort));
        rows.addAll(Growth.measure(effort));
        return rows;
    }
}
