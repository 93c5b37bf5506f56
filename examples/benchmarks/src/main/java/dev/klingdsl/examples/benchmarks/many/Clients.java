package dev.klingdsl.examples.benchmarks.many;

import dev.klingdsl.account.Credentials;
import dev.klingdsl.client.KlingClient;
import dev.klingdsl.client.KlingClientBuilder;
import dev.klingdsl.job.Job;
import dev.klingdsl.request.VideoRequest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/** What scenarios have in common: clients of the service they are told of, and requests to submit. */
final class Clients {
    private Clients() {}

    static KlingClientBuilder builder(Arguments arguments) {
        KlingClientBuilder builder = KlingClient.builder()
                .environment(Map.of("CHANJING_OPENAPI_CREDENTIALS_DIR", arguments.text("folder")))
                .credentials(Credentials.app("benchmark", "benchmark-key"))
                .baseUrl(URI.create(arguments.text("url")));
        return arguments.numberOrZero("told") == 0 ? builder : builder.qps(arguments.number("told"));
    }

    /** Returns requests that differ, as a script's would. */
    static List<VideoRequest> requests(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> VideoRequest.builder()
                        .prompt("a red fox turns to the camera, take " + i)
                        .landscape()
                        .pro()
                        .duration(5)
                        .build())
                .toList();
    }

    /** Submits all, and returns their jobs when all are accepted. */
    static List<Job> submit(KlingClient client, List<VideoRequest> requests)
            throws ExecutionException, InterruptedException {
        List<CompletableFuture<Job>> accepted =
                requests.stream().map(client::submit).toList();
        List<Job> jobs = new ArrayList<>();
        for (CompletableFuture<Job> each : accepted) {
            jobs.add(each.get());
        }
        return jobs;
    }
}
