package dev.klingdsl.examples.benchmarks.many;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.klingdsl.sandbox.Endpoint;
import dev.klingdsl.sandbox.RecordedRequest;
import dev.klingdsl.sandbox.Sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The sandbox as a process: says where it listens, then answers each line with what it has seen, until there is none. */
final class Service implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BODIES = 5_000;

    private final Sandbox sandbox;
    private long polls;
    private Instant since = Instant.MIN;

    private Service(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    static Service start(Arguments arguments) {
        return new Service(Sandbox.builder()
                .qps(arguments.numberOrZero("qps"))
                .taskTime(arguments.millis("taskMillis"))
                .outputSize(arguments.numberOrZero("outputSize"))
                .requestLog(BODIES)
                .start());
    }

    URI url() {
        return sandbox.baseUrl();
    }

    @Override
    public void close() {
        sandbox.close();
    }

    public static void main(String[] words) throws IOException {
        try (Service service = start(Arguments.of(words));
                var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(service.url());
            while (lines.readLine() != null) {
                System.out.println(service.facts());
            }
        }
    }

    private static int ids(RecordedRequest question) {
        try {
            return MAPPER.readTree(question.body()).path("unique_ids").size();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells how many submissions came and were taken, and how many questions, and after how many jobs, since last time. */
    Facts facts() {
        long pollsBefore = polls;
        polls = sandbox.requestCount(Endpoint.POLL);
        List<RecordedRequest> questions = sandbox.requests(Endpoint.POLL).stream()
                .filter(request -> request.time().isAfter(since))
                .toList();
        since = Instant.now();
        long asked = 0;
        for (RecordedRequest question : questions) {
            asked += ids(question);
        }
        return Facts.of(
                "submits",
                sandbox.requestCount(Endpoint.SUBMIT),
                "tasks",
                sandbox.tasks().size(),
                "allPolls",
                polls,
                "polls",
                polls - pollsBefore,
                "bodies",
                questions.size(),
                "asked",
                asked);
    }
}
