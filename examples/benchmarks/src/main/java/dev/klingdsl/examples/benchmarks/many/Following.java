package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.job.Job;
import dev.klingdsl.job.JobStatus;
import dev.klingdsl.job.Submission;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.run.ClientObserver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** Has many jobs in flight at once and looks at what following them takes, then waits for all to end. */
final class Following implements Scenario {
    /** What there is once, whatever the number of jobs, is there before the counting begins. */
    private static final int BEFOREHAND = 10;

    @Override
    public Facts run(Arguments arguments, Runnable mark) throws ExecutionException, InterruptedException {
        Duration interval = arguments.millis("intervalMillis");
        List<VideoRequest> requests = Clients.requests(arguments.number("jobs"));
        Ends ends = new Ends();
        try (Meter meter = new Meter();
                KlingClient client = Clients.builder(arguments)
                        .pollInterval(interval, interval)
                        .observer(ends)
                        .build()) {
            List<Job> jobs = new ArrayList<>(requests.size());
            jobs.addAll(Clients.submit(client, requests.subList(0, BEFOREHAND)));
            Thread.sleep(interval.multipliedBy(2).toMillis());
            long before = Meter.live();
            jobs.addAll(Clients.submit(client, requests.subList(BEFOREHAND, requests.size())));
            Thread.sleep(interval.multipliedBy(2).toMillis());

            mark.run();
            meter.forgetThreads();
            double cpu = Meter.cpuSeconds();
            long start = System.nanoTime();
            Thread.sleep(arguments.millis("windowMillis").toMillis());
            double seconds = Meter.secondsSince(start);
            double used = Meter.cpuSeconds() - cpu;
            long threads = meter.peakThreads();
            mark.run();

            long running =
                    jobs.stream().filter(job -> !job.status().isFinished()).count();
            double bytes = Math.max(0, (double) (Meter.live() - before) / (jobs.size() - BEFOREHAND));
            long succeeded = 0;
            for (Job job : jobs) {
                succeeded += job.finished().get() instanceof JobStatus.Succeeded ? 1 : 0;
            }
            return Facts.of(
                    "running", running,
                    "seconds", seconds,
                    "cpu", used / seconds,
                    "threads", threads,
                    "bytesPerJob", bytes,
                    "peakHeap", meter.peakHeap(),
                    "succeeded", succeeded,
                    "ends", ends.count.get());
        }
    }

    private static final class Ends implements ClientObserver {
        private final AtomicLong count = new AtomicLong();

        @Override
        public void finished(Submission submission, JobStatus status, Duration took) {
            count.incrementAndGet();
        }
    }
}
