package dev.klingdsl.sandbox.http;

import java.io.IOException;

/** A request's body that is still on the wire. */
@FunctionalInterface
public interface BodySource {
    byte[] read(int percent) throws IOException;
}
