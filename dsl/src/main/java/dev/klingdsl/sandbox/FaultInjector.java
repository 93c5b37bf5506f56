package dev.klingdsl.sandbox;

import dev.klingdsl.sandbox.http.BodySource;
import dev.klingdsl.sandbox.http.ErrorResponseException;
import dev.klingdsl.sandbox.http.FaultOverrides;
import dev.klingdsl.sandbox.http.Handler;
import dev.klingdsl.sandbox.http.HttpService;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.RequestHead;
import dev.klingdsl.sandbox.http.Response;
import dev.klingdsl.sandbox.http.ResponseDelivery;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Records each request and passes it through the faults that apply to its endpoint to the next handler. */
final class FaultInjector implements HttpService {
    private final Faults faults;
    private final RequestLog log;
    private final Handler next;
    private final Clock clock;

    FaultInjector(Faults faults, RequestLog log, Handler next, Clock clock) {
        this.faults = faults;
        this.log = log;
        this.next = next;
        this.clock = clock;
    }

    @Override
    public Response serve(RequestHead head, BodySource source) throws IOException, InterruptedException {
        Endpoint endpoint = Endpoint.ofPath(head.path());
        log.count(endpoint);
        List<Fault> due = faults.dueFor(endpoint);
        int percent = due.stream().mapToInt(Fault::percentRead).min().orElse(100);
        byte[] body = source.read(percent);
        log.add(endpoint, head, body, clock.instant());
        if (percent < 100) {
            return Response.none(ResponseDelivery.DROP);
        }
        Handler handler = this::answer;
        for (int i = due.size() - 1; i >= 0; i--) {
            handler = due.get(i).filter().around(handler);
        }
        return handler.handle(
                new Request(head.path().substring(endpoint.path().length()), head, body, FaultOverrides.NONE));
    }

    private Response answer(Request request) throws InterruptedException {
        try {
            return next.handle(request);
        } catch (ErrorResponseException e) {
            return e.response();
        }
    }
}
