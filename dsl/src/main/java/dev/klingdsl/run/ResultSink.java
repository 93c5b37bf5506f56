package dev.klingdsl.run;

import java.io.IOException;

/**
 * Delivers finished results, such as to a storage, a database or a message queue. Called for each take of a run whose
 * files exist, whether they were downloaded now or by an earlier run, so it must be idempotent.
 */
@FunctionalInterface
public interface ResultSink {

    /**
     * Delivers one result. Called concurrently on the client's threads. It may block, but other takes wait for a free
     * thread meanwhile.
     *
     * @param result the result; its files are complete and are not moved afterwards
     * @throws IOException if delivery fails; the take counts as failed then, its files stay, and running the same again
     *     delivers them at no cost
     */
    void deliver(Delivery result) throws IOException;
}
