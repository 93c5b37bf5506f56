package dev.klingdsl.sandbox;

import dev.klingdsl.sandbox.http.Handler;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.Response;

/** Wraps a handler with the effect of a fault. */
@FunctionalInterface
interface FaultFilter {
    FaultFilter NONE = (request, next) -> next.handle(request);

    Response apply(Request request, Handler next) throws InterruptedException;

    default Handler around(Handler next) {
        return request -> apply(request, next);
    }
}
