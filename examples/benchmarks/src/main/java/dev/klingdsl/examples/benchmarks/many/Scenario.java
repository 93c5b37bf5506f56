package dev.klingdsl.examples.benchmarks.many;

import java.util.concurrent.ExecutionException;

/** What a client does in its own process. */
@FunctionalInterface
interface Scenario {
    /**
     * Does it.
     *
     * @param mark lets the service say what it has seen until now; returns when it has
     */
    Facts run(Arguments arguments, Runnable mark) throws ExecutionException, InterruptedException, java.io.IOException;
}
