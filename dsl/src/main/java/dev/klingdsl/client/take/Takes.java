package dev.klingdsl.client.take;

import dev.klingdsl.run.TakeAction;

import java.util.List;

/** The takes of a run and the choice of an action for each. */
public interface Takes {

    /**
     * Chooses the action of every take, in order. Nothing has been sent when this fails.
     *
     * @throws java.io.UncheckedIOException if an image cannot be read
     */
    List<Chosen> choose(TakesRun run);

    /** A take and its first action. */
    record Chosen(TakeOrder order, TakeAction action) {}
}
