package dev.klingdsl.sandbox.http;

import java.io.IOException;

/** Reads a request's body from the connection. */
@FunctionalInterface
public interface BodySource {
    /** Reads that percentage of the body. */
    byte[] read(int percent) throws IOException;
}
