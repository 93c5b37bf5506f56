package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.examples.benchmarks.Effort;
import dev.klingdsl.examples.benchmarks.Quantity;
import dev.klingdsl.examples.benchmarks.Row;
import dev.klingdsl.examples.benchmarks.Target;

import java.io.IOException;
import java.util.List;

/** How fast large result files arrive. */
final class LargeFiles {
    private static final int PARALLEL = 4;
    private static final int MEGABYTE = 1_000_000;
    private static final double OF_CURL = 0.7;

    private LargeFiles() {}

    static List<Row> measure(Effort effort) throws IOException {
        int files = effort.of(100, 4);
        int size = effort.of(20 * MEGABYTE, MEGABYTE);
        Arguments client =
                Arguments.of().with("jobs", files).with("parallel", PARALLEL).with("rounds", effort.of(3, 1));
        Arguments service = Arguments.of().with("taskMillis", 0).with("outputSize", size);
        Facts found = Run.of(effort, "download", client, service).client();
        double megabytes = (double) files * size / MEGABYTE;
        String what = files + " downloads of " + size / MEGABYTE + " MB, " + PARALLEL + " at a time";
        Quantity ours = new Quantity(megabytes / found.get("ours"), "MB/s");
        Row heap = Row.plain(
                what + ": heap at most",
                new Quantity(found.get("peakHeap") / MEGABYTE, "MB"),
                Target.atMost(Run.HEAP_MEGABYTES));
        return List.of(
                besideCurl(what, ours, megabytes / found.get("curl"), "curl, which does not wait for the disk"),
                besideCurl(what, ours, megabytes / found.get("curlToDisk"), "curl, and its files synced"),
                heap);
    }

    private static Row besideCurl(String what, Quantity ours, double curl, String how) {
        return Double.isNaN(curl)
                ? Row.notMeasured(what, "there is no curl command")
                : Row.ratio(what, ours, new Quantity(curl, "MB/s"), how, Target.atLeast(OF_CURL));
    }
}
