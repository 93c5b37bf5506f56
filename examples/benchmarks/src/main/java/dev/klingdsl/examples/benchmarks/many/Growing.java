package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.job.Job;
import dev.klingdsl.request.VideoRequest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Submits some jobs and waits until all have ended. */
final class Growing implements Scenario {

    @Override
    public Facts run(Arguments arguments, Runnable mark) throws ExecutionException, InterruptedException {
        Duration interval = arguments.millis("intervalMillis");
        List<VideoRequest> requests = Clients.requests(arguments.number("jobs"));
        double cpu = Meter.cpuSeconds();
        long start = System.nanoTime();
        try (Meter meter = new Meter();
                KlingClient client = Clients.builder(arguments)
                        .pollInterval(interval, interval)
                        .build()) {
            for (Job job : Clients.submit(client, requests)) {
                var unused = job.finished().get();
            }
            return Facts.of(
                    "seconds", Meter.secondsSince(start),
                    "cpu", Meter.cpuSeconds() - cpu,
                    "peakHeap", meter.peakHeap(),
                    "threads", meter.peakThreads());
        }
    }
}
