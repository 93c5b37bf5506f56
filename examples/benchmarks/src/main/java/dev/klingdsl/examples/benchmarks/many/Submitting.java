package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.client.KlingClient;
import dev.klingdsl.job.Job;
import dev.klingdsl.request.VideoRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Submits as fast as the service takes it, from one or several clients of the same account. */
final class Submitting implements Scenario {

    @Override
    public Facts run(Arguments arguments, Runnable mark) throws ExecutionException, InterruptedException {
        List<VideoRequest> requests = Clients.requests(arguments.number("jobs"));
        List<KlingClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < arguments.number("clients"); i++) {
                clients.add(Clients.builder(arguments).build());
            }
            long start = System.nanoTime();
            List<CompletableFuture<Job>> accepted = new ArrayList<>();
            for (int i = 0; i < requests.size(); i++) {
                accepted.add(clients.get(i % clients.size()).submit(requests.get(i)));
            }
            for (CompletableFuture<Job> each : accepted) {
                var unused = each.get();
            }
            return Facts.of("seconds", Meter.secondsSince(start));
        } finally {
            clients.forEach(KlingClient::close);
        }
    }
}
