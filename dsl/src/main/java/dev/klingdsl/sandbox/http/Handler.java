package dev.klingdsl.sandbox.http;

/** Acts on a request. */
@FunctionalInterface
public interface Handler {
    /** Throws a {@link ErrorResponseException} where the service would answer with an error code. */
    Response handle(Request request) throws InterruptedException;
}
