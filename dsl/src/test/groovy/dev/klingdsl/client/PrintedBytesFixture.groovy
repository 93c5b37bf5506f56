package dev.klingdsl.client

import java.nio.charset.StandardCharsets

/** Takes all that goes to standard output and standard error. */
class PrintedBytesFixture implements AutoCloseable {
    private final PrintStream out = System.out
    private final PrintStream err = System.err
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream()

    PrintedBytesFixture() {
        def both = new PrintStream(bytes, true, StandardCharsets.UTF_8)
        System.out = both
        System.err = both
    }

    @Override
    void close() {
        System.out = out
        System.err = err
    }

    @Override
    String toString() {
        bytes.toString(StandardCharsets.UTF_8)
    }
}
