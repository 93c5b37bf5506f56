package dev.klingdsl.sandbox;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Faults of the connection. */
final class ConnectionFaults {
    private static final Set<Endpoint> ANY = EnumSet.allOf(Endpoint.class);

    private ConnectionFaults() {}

    static Fault drop() {
        return Fault.instead("drop", () -> Reply.none(Delivery.DROP));
    }

    static Fault reset() {
        return Fault.instead("reset", () -> Reply.none(Delivery.RESET));
    }

    static Fault hang(Duration time) {
        return Fault.instead("hang=" + FaultText.write(time), () -> Reply.none(Delivery.hang(time)));
    }

    static Fault partialStatusLine() {
        return Fault.instead("partial-status", () -> Reply.none(Delivery.PARTIAL_STATUS_LINE));
    }

    static Fault latency(Duration time) {
        return Fault.around("latency=" + FaultText.write(time), ANY, (request, next) -> {
            Thread.sleep(time.toMillis());
            return next.handle(request);
        });
    }

    static Fault holdAnswer(CountDownLatch reached, CountDownLatch release) {
        return Fault.around("hold-answer", ANY, (request, next) -> {
            Reply reply = next.handle(request);
            reached.countDown();
            release.await();
            return reply;
        });
    }

    static Fault cutAfter(long bytes) {
        return Fault.around("cut=" + bytes, Set.of(Endpoint.DOWNLOAD), (request, next) -> {
            Reply reply = next.handle(request);
            return reply.with(Delivery.cutAfter(bytes));
        });
    }

    static Fault wrongLength(int difference) {
        return Fault.around("wrong-length=" + difference, Set.of(Endpoint.DOWNLOAD), (request, next) -> {
            Reply reply = next.handle(request);
            return reply.with(Delivery.lengthOffBy(difference));
        });
    }
}
