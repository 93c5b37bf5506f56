package dev.klingdsl.ledger.store;

import java.util.function.Consumer;
import java.util.function.Function;

/** Keeps rows, for one piece of work at a time. */
public interface Store extends AutoCloseable {

    /** Does work of which everything or nothing is kept, alone among all writers. */
    <T> T write(Function<Rows, T> work);

    /** Does work without a result, as {@link #write} does. */
    default void run(Consumer<Rows> work) {
        write(rows -> {
            work.accept(rows);
            return true;
        });
    }

    /** Does work that only reads, on what is kept now. */
    <T> T read(Function<Rows, T> work);

    @Override
    void close();
}
