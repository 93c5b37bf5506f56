package dev.klingdsl.run;

import java.io.IOException;

/**
 * Takes finished results further: to a storage, a database, a message queue. Hears of each take of a run whose files are
 * there, whether they were downloaded now or by an earlier run, so it has to bear hearing of the same twice.
 */
@FunctionalInterface
public interface ResultSink {

    /**
     * Takes one result. Called on the client's threads, several at once; it may block, though other takes wait for a
     * free thread meanwhile.
     *
     * @param result its files are complete and stay where they are
     * @throws IOException if it cannot; the take counts as failed then, its files stay, and running the same again
     *     delivers them again without paying
     */
    void deliver(Delivery result) throws IOException;
}
