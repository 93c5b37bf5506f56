package dev.klingdsl.sandbox;

/** Acts on a request. */
@FunctionalInterface
interface Handler {
    /** Throws a {@link Refusal} where the service would answer with an error code. */
    Reply handle(Request request) throws InterruptedException;
}
