package dev.klingdsl.concurrent;

import dev.klingdsl.error.CancelledException;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A scheduler with a few daemon threads that uses the wall clock. Timers of the JVM stop while a machine sleeps, so the
 * clock is read every second.
 */
public final class WallClockScheduler implements Scheduler, AutoCloseable {
    private static final long LONGEST_SLEEP_MILLIS = 1000;
    private static final int WORKERS = 3;

    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer;
    private final ThreadPoolExecutor workers;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public WallClockScheduler(Clock clock) {
        this.clock = clock;
        this.timer = new ScheduledThreadPoolExecutor(1, daemons("kling-timer-"), (task, pool) -> {});
        timer.setRemoveOnCancelPolicy(true);
        // A task that is submitted after closing is short and must not be lost: the caller's thread runs it.
        this.workers = new ThreadPoolExecutor(
                WORKERS,
                WORKERS,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                daemons("kling-worker-"),
                (task, pool) -> task.run());
        workers.allowCoreThreadTimeOut(true);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public void execute(Runnable task) {
        workers.execute(task);
    }

    @Override
    public Alarm at(Instant when, Runnable task) {
        Timed timed = new Timed(when, task);
        timed.arm();
        return timed;
    }

    /** The future fails with a {@link CancelledException} if the scheduler is closed before. */
    @Override
    public CompletableFuture<Void> after(Duration delay) {
        CompletableFuture<Void> reached = Scheduler.super.after(delay);
        Wait wait = new Wait(reached);
        waits.add(wait);
        Futures.onResult(reached, (done, failure) -> waits.remove(wait));
        if (closed) {
            wait.end();
        }
        return reached;
    }

    /** Cancels scheduled tasks and fails waits; tasks that were to run at once still run. */
    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        waits.forEach(Wait::end);
        workers.shutdown();
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Wraps a future to compare it by identity in the set. */
    private static final class Wait {
        private final CompletableFuture<Void> reached;

        Wait(CompletableFuture<Void> reached) {
            this.reached = reached;
        }

        void end() {
            reached.completeExceptionally(new CancelledException("no longer waited: the client was closed"));
        }
    }

    private final class Timed implements Alarm {
        private final Instant when;
        private final Runnable task;
        private @Nullable Future<?> pending;
        private boolean over;

        Timed(Instant when, Runnable task) {
            this.when = when;
            this.task = task;
        }

        synchronized void arm() {
            if (over) {
                return;
            }
            Duration left = Duration.between(clock.instant(), when);
            if (left.isNegative() || left.isZero()) {
                over = true;
                workers.execute(task);
            } else {
                long sleep = left.compareTo(Duration.ofMillis(LONGEST_SLEEP_MILLIS)) > 0
                        ? LONGEST_SLEEP_MILLIS
                        : left.toMillis() + 1;
                pending = timer.schedule(this::arm, sleep, TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public synchronized void cancel() {
            over = true;
            if (pending != null) {
                pending.cancel(false);
            }
        }
    }
}
