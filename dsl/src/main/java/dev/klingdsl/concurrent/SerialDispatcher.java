package dev.klingdsl.concurrent;

import dev.klingdsl.job.JobEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Delivers events to one listener, one at a time and in order, never on the thread that emits them. */
public final class SerialDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(SerialDispatcher.class);

    private final Consumer<? super JobEvent> listener;
    private final Executor executor;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    public SerialDispatcher(Consumer<? super JobEvent> listener, Executor executor) {
        this.listener = listener;
        this.executor = executor;
    }

    public void emit(JobEvent event) {
        then(() -> listener.accept(event));
    }

    /** Runs an action after all earlier events are delivered. */
    public void then(Runnable action) {
        synchronized (waiting) {
            waiting.add(action);
            if (running) {
                return;
            }
            running = true;
        }
        executor.execute(this::deliver);
    }

    private void deliver() {
        while (true) {
            Runnable next;
            synchronized (waiting) {
                next = waiting.poll();
                if (next == null) {
                    running = false;
                    return;
                }
            }
            try {
                next.run();
            } catch (RuntimeException e) {
                LOG.warn("An event listener failed", e);
            }
        }
    }
}
