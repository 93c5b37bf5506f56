package dev.klingdsl.sandbox.http;

import java.io.IOException;

/** What answers the requests that a listener reads. */
@FunctionalInterface
public interface HttpService {
    Response serve(RequestHead head, BodySource body) throws IOException, InterruptedException;
}
