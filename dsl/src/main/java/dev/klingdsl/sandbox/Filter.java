package dev.klingdsl.sandbox;

/** Stands between a request and its handler: a fault at work. */
@FunctionalInterface
interface Filter {
    Filter NONE = (request, next) -> next.handle(request);

    Reply apply(Request request, Handler next) throws InterruptedException;

    default Handler around(Handler next) {
        return request -> apply(request, next);
    }
}
