package dev.klingdsl.sandbox.http;

import java.io.IOException;

/** Processes the requests of an {@link HttpListener}. */
@FunctionalInterface
public interface HttpService {
    Response serve(RequestHead head, BodySource body) throws IOException, InterruptedException;
}
