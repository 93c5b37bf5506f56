package dev.klingdsl.sandbox;

import java.io.IOException;

/** A request's body that is still on the wire. */
@FunctionalInterface
interface BodySource {
    byte[] read(int percent) throws IOException;
}
