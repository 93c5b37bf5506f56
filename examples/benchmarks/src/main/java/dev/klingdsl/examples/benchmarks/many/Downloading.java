package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.examples.benchmarks.Turns;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobStatus;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Fetches files by the client and by curl in turns, as many at a time, into a folder that is empty before each. */
final class Downloading implements Scenario {

    @Override
    public Facts run(Arguments arguments, Runnable mark) throws ExecutionException, InterruptedException, IOException {
        int parallel = arguments.number("parallel");
        Path folder = Path.of(arguments.text("folder")).resolve("files");
        Files.createDirectories(folder);
        try (KlingClient client =
                Clients.builder(arguments).maxParallelDownloads(parallel).build()) {
            List<Job> jobs = Clients.submit(client, Clients.requests(arguments.number("jobs")));
            List<URI> urls = new ArrayList<>();
            for (Job job : jobs) {
                urls.add(((JobStatus.Succeeded) job.finished().get()).outputs().get(0));
            }
            long live = Meter.live();
            Turns turns = new Turns();
            Meter meter = new Meter();
            turns.add(() -> seconds(folder, jobs.size(), () -> download(client, jobs, folder)));
            if (Curl.isPossible()) {
                turns.add(() -> seconds(folder, jobs.size(), () -> Curl.fetch(urls, folder, parallel)));
                turns.add(() -> seconds(folder, jobs.size(), () -> Curl.fetchToDisk(urls, folder, parallel)));
            }
            double[] medians = turns.medians(0, arguments.number("rounds"));
            meter.close();
            return Facts.of(
                    "ours",
                    medians[0],
                    "curl",
                    medians.length > 1 ? medians[1] : Double.NaN,
                    "curlToDisk",
                    medians.length > 2 ? medians[2] : Double.NaN,
                    "threads",
                    meter.peakThreads(),
                    "peakHeap",
                    meter.peakHeap(),
                    "live",
                    live);
        }
    }

    private static void download(KlingClient client, List<Job> jobs, Path folder) {
        List<CompletableFuture<Path>> files = new ArrayList<>();
        for (Job job : jobs) {
            files.add(client.download(job, folder.resolve(job.id() + ".mp4")));
        }
        files.forEach(CompletableFuture::join);
    }

    private static double seconds(Path folder, int expected, Action action) throws IOException, InterruptedException {
        long start = System.nanoTime();
        action.run();
        double seconds = Meter.secondsSince(start);
        try (var files = Files.list(folder)) {
            List<Path> there = files.toList();
            if (there.size() != expected) {
                throw new IOException(there.size() + " files arrived instead of " + expected);
            }
            for (Path file : there) {
                Files.delete(file);
            }
        }
        return seconds;
    }

    private interface Action {
        void run() throws IOException, InterruptedException;
    }
}
