package dev.klingdsl.ledger.store;

import java.util.function.Consumer;
import java.util.function.Function;

/** Stores the rows of a ledger; work that writes runs one at a time. */
public interface Store extends AutoCloseable {

    /** Runs work in a transaction that excludes all other writers, and returns its result. */
    <T> T write(Function<Rows, T> work);

    /** Runs work without a result in the same way as {@link #write}. */
    default void run(Consumer<Rows> work) {
        write(rows -> {
            work.accept(rows);
            return true;
        });
    }

    /** Runs work that only reads the committed rows, and returns its result. */
    <T> T read(Function<Rows, T> work);

    @Override
    void close();
}
