package dev.klingdsl.sandbox;

import dev.klingdsl.sandbox.http.Response;
import dev.klingdsl.sandbox.http.ResponseDelivery;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Faults of the connection. */
final class ConnectionFaults {
    private static final Set<Endpoint> ANY = EnumSet.allOf(Endpoint.class);

    private ConnectionFaults() {}

    static Fault drop() {
        return Fault.instead("drop", () -> Response.none(ResponseDelivery.DROP));
    }

    static Fault reset() {
        return Fault.instead("reset", () -> Response.none(ResponseDelivery.RESET));
    }

    static Fault hang(Duration time) {
        return Fault.instead("hang=" + FaultSyntax.write(time), () -> Response.none(ResponseDelivery.hang(time)));
    }

    static Fault partialStatusLine() {
        return Fault.instead("partial-status", () -> Response.none(ResponseDelivery.PARTIAL_STATUS_LINE));
    }

    static Fault latency(Duration time) {
        return Fault.around("latency=" + FaultSyntax.write(time), ANY, (request, next) -> {
            Thread.sleep(time.toMillis());
            return next.handle(request);
        });
    }

    static Fault holdAnswer(CountDownLatch reached, CountDownLatch release) {
        return Fault.around("hold-answer", ANY, (request, next) -> {
            Response response = next.handle(request);
            reached.countDown();
            release.await();
            return response;
        });
    }

    static Fault cutAfter(long bytes) {
        return Fault.around("cut=" + bytes, Set.of(Endpoint.DOWNLOAD), (request, next) -> {
            Response response = next.handle(request);
            return response.with(ResponseDelivery.cutAfter(bytes));
        });
    }

    static Fault wrongLength(int difference) {
        return Fault.around("wrong-length=" + difference, Set.of(Endpoint.DOWNLOAD), (request, next) -> {
            Response response = next.handle(request);
            return response.with(ResponseDelivery.lengthOffBy(difference));
        });
    }
}
