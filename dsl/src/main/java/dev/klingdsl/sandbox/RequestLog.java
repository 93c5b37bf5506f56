package dev.klingdsl.sandbox;

import dev.klingdsl.sandbox.http.RequestHead;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the latest requests, up to a limit, and counts all of them. */
final class RequestLog {
    private final int most;
    private final Deque<RecordedRequest> latest = new ArrayDeque<>();
    private final Map<Endpoint, Long> counts = new ConcurrentHashMap<>();

    RequestLog(int most) {
        this.most = most;
    }

    void count(Endpoint endpoint) {
        counts.merge(endpoint, 1L, Long::sum);
    }

    long counted(Endpoint endpoint) {
        return counts.getOrDefault(endpoint, 0L);
    }

    void add(Endpoint endpoint, RequestHead head, byte[] body, Instant time) {
        if (most == 0) {
            return;
        }
        boolean json = head.headers().getOrDefault("Content-Type", "").contains("json");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(head.headers());
        var recorded = new RecordedRequest(
                endpoint,
                head.method(),
                head.path(),
                Collections.unmodifiableMap(head.query()),
                Collections.unmodifiableMap(headers),
                json ? new String(body, StandardCharsets.UTF_8) : "",
                body.length,
                time);
        synchronized (latest) {
            latest.add(recorded);
            if (latest.size() > most) {
                latest.remove();
            }
        }
    }

    List<RecordedRequest> all() {
        synchronized (latest) {
            return List.copyOf(latest);
        }
    }
}
