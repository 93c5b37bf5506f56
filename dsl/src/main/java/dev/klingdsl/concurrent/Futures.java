package dev.klingdsl.concurrent;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;

/** What is done at the end of a future whose own result somebody else waits for. */
public final class Futures {
    private static final Logger LOG = LoggerFactory.getLogger(Futures.class);

    private Futures() {}

    /** Runs an action when a future ends, however it ends; what the action throws is logged. */
    public static void onEnd(CompletableFuture<?> future, Runnable action) {
        var unused = future.whenComplete((value, failure) -> run(action));
    }

    /** Lets a chain go on by itself, which handles its failures; one that it does not handle is logged. */
    public static void detach(CompletableFuture<?> chain) {
        var unused = chain.whenComplete((value, failure) -> {
            if (failure != null) {
                LOG.warn("A failure that nobody waits for", failure);
            }
        });
    }

    private static void run(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            LOG.warn("An action at the end of a future failed", e);
        }
    }
}
