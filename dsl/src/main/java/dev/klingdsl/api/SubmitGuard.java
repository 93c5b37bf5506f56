package dev.klingdsl.api;

import java.util.concurrent.CompletableFuture;

/** Has the last word before a paid call is sent, each time that it is. */
@FunctionalInterface
public interface SubmitGuard {
    /** Lets everything be sent. */
    SubmitGuard ALWAYS = () -> CompletableFuture.completedFuture(null);

    /**
     * Asked right before each sending, when all that it needs is at hand.
     *
     * @return fails when nothing must be sent, with the reason
     */
    CompletableFuture<Void> ask();

    /** Hears that certainly nothing was created by the sending that was permitted last; another may be asked for. */
    default void createdNothing() {}
}
