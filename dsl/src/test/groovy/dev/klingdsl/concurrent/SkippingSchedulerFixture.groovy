package dev.klingdsl.concurrent

import dev.klingdsl.sandbox.SettableClock

import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.util.concurrent.ExecutorService
import java.util.concurrent.Executors

/**
 * Skips short waits, setting the clock forward instead of sleeping; what is due later than that happens only when a spec
 * moves the clock there.
 */
class SkippingSchedulerFixture implements Scheduler, AutoCloseable {
    static final Duration SHORT = Duration.ofMinutes(1)

    final SettableClock time
    final ExecutorService threads = Executors.newCachedThreadPool { new Thread(it).tap { daemon = true } }
    final List<Map> later = []

    SkippingSchedulerFixture(SettableClock time) {
        this.time = time
    }

    @Override
    Clock clock() {
        time
    }

    @Override
    void execute(Runnable task) {
        threads.execute(task)
    }

    @Override
    Scheduler.Alarm at(Instant when, Runnable task) {
        def entry = [when: when, task: task, cancelled: false]
        synchronized (this) {
            if (when > time.instant() + SHORT) {
                later << entry
                return { entry.cancelled = true } as Scheduler.Alarm
            }
            if (when > time.instant()) {
                time.set(when)
            }
        }
        threads.execute { if (!entry.cancelled) task.run() }
        return { entry.cancelled = true } as Scheduler.Alarm
    }

    void advance(Duration step) {
        List<Map> due
        synchronized (this) {
            time.advance(step)
            due = later.findAll { it.when <= time.instant() }
            later.removeAll(due)
        }
        due.each { if (!it.cancelled) it.task.run() }
    }

    @Override
    void close() {
        threads.shutdownNow()
    }
}
