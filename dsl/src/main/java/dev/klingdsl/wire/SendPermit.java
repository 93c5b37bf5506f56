package dev.klingdsl.wire;

import java.util.concurrent.CompletableFuture;

/** Has the last word before a paid call is sent, each time that it is. */
@FunctionalInterface
public interface SendPermit {
    /** Lets everything be sent. */
    SendPermit ALWAYS = () -> CompletableFuture.completedFuture(null);

    /**
     * Asked right before each sending, when all that it needs is at hand.
     *
     * @return fails when nothing must be sent, with the reason
     */
    CompletableFuture<Void> ask();

    /** Hears that certainly nothing was created by the sending that was permitted last; another may be asked for. */
    default void createdNothing() {}
}
