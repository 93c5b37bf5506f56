package dev.klingdsl.http.resilience;

import dev.failsafe.spi.DefaultScheduledFuture;
import dev.klingdsl.concurrent.Scheduler;
import dev.klingdsl.error.InternalErrorException;
import dev.klingdsl.error.NetworkException;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** The end of a call that may be made several times; its waits go by our clock, and end with the client. */
final class RetryExecution<T> implements dev.failsafe.spi.Scheduler {
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final CompletableFuture<CompletableFuture<T>> started = new CompletableFuture<>();
    private final Scheduler scheduler;

    public RetryExecution(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Returns a future that fails with exceptions of this library only; cancelling it ends the attempts. */
    public CompletableFuture<T> future() {
        return future;
    }

    public void follow(CompletableFuture<T> attempts) {
        var unusedEnd = attempts.whenComplete((value, failure) -> {
            if (failure == null) {
                future.complete(value);
            } else {
                future.completeExceptionally(InternalErrorException.unwrap(failure));
            }
        });
        var unused = future.whenComplete((value, failure) -> attempts.cancel(false));
        started.complete(attempts);
    }

    /** Gives up at that time, whatever is under way then. */
    public void endAt(Instant deadline, Duration allowed) {
        Scheduler.Alarm alarm =
                scheduler.at(deadline, () -> future.completeExceptionally(NetworkException.timeout(allowed)));
        var unused = future.whenComplete((value, failure) -> alarm.cancel());
    }

    @Override
    public ScheduledFuture<?> schedule(Callable<?> callable, long delay, TimeUnit unit) {
        if (delay == 0) {
            run(callable);
            return new DefaultScheduledFuture<>();
        }
        Wait wait = new Wait(scheduler.after(Duration.of(delay, unit.toChronoUnit())));
        // On another thread: this one holds Failsafe's lock.
        var unused = wait.reached()
                .whenCompleteAsync(
                        (reached, failure) -> {
                            if (failure == null) {
                                var unusedNext = started.thenAccept(attempts -> runNext(callable, attempts));
                            } else {
                                future.completeExceptionally(failure);
                            }
                        },
                        scheduler);
        return wait;
    }

    /** Failsafe holds this lock while it clears away the last attempt, and would clear away one that began meanwhile. */
    private void runNext(Callable<?> callable, CompletableFuture<T> attempts) {
        boolean over;
        synchronized (attempts) {
            over = attempts.isDone();
        }
        if (!over) {
            run(callable);
        }
    }

    private void run(Callable<?> callable) {
        try {
            callable.call();
        } catch (Exception e) {
            future.completeExceptionally(e);
        }
    }

    /** What is left of a wait that is cancelled does nothing when it is over. */
    private static final class Wait extends DefaultScheduledFuture<Object> {
        private final CompletableFuture<Void> reached;

        Wait(CompletableFuture<Void> reached) {
            this.reached = reached;
        }

        CompletableFuture<Void> reached() {
            return reached;
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            return reached.cancel(false);
        }
    }
}
