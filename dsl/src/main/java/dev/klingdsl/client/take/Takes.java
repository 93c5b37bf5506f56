package dev.klingdsl.client.take;

import dev.klingdsl.run.TakeAction;

import java.util.List;

/** The takes of a run, which decide what is done about each of them. */
public interface Takes {

    /**
     * Decides about every take, in order. Nothing has been sent when that fails.
     *
     * @throws java.io.UncheckedIOException if an image cannot be read
     */
    List<Chosen> choose(TakesRun run);

    /** One take and what to begin with. */
    record Chosen(TakeOrder order, TakeAction action) {}
}
