package dev.klingdsl.sandbox;

import dev.klingdsl.sandbox.http.Handler;
import dev.klingdsl.sandbox.http.Request;
import dev.klingdsl.sandbox.http.Response;

/** Stands between a request and its handler: a fault at work. */
@FunctionalInterface
interface FaultFilter {
    FaultFilter NONE = (request, next) -> next.handle(request);

    Response apply(Request request, Handler next) throws InterruptedException;

    default Handler around(Handler next) {
        return request -> apply(request, next);
    }
}
