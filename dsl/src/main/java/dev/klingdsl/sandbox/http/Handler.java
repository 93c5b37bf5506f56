package dev.klingdsl.sandbox.http;

/** Processes a request. */
@FunctionalInterface
public interface Handler {
    /** Returns the response, or throws an {@link ErrorResponseException}. */
    Response handle(Request request) throws InterruptedException;
}
