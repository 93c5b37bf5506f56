package dev.klingdsl.concurrent

import dev.klingdsl.sandbox.SettableClock

import java.time.Clock
import java.time.Duration
import java.time.Instant

/** Runs everything on the spec's own thread, when the spec moves the clock. */
class ManualSchedulerFixture implements Scheduler {
    final SettableClock time = SettableClock.at(Instant.parse('2026-08-01T10:00:00Z'))
    final List<Map> pending = []

    @Override
    Clock clock() {
        time
    }

    @Override
    void execute(Runnable task) {
        task.run()
    }

    @Override
    Scheduler.Alarm at(Instant when, Runnable task) {
        def entry = [when: when, task: task]
        pending << entry
        return { pending.remove(entry) } as Scheduler.Alarm
    }

    void advance(Duration step) {
        def end = time.instant() + step
        while (true) {
            def due = pending.findAll { it.when <= end }.min { it.when }
            if (!due) {
                break
            }
            pending.remove(due)
            time.set(due.when)
            due.task.run()
        }
        time.set(end)
    }
}
