package dev.klingdsl.sandbox

import java.time.Duration
import java.time.Instant

/** A sandbox with a settable clock, and a caller with a token. */
class SandboxFixture implements AutoCloseable {
    static final Instant START = Instant.parse('2026-03-01T10:00:00Z')

    final SettableClock clock = SettableClock.at(START)
    final Sandbox sandbox
    final CallerFixture caller

    SandboxFixture(Closure<SandboxBuilder> configuration = { it }) {
        sandbox = configuration(Sandbox.builder().clock(clock)).start()
        caller = new CallerFixture(sandbox).signIn()
    }

    void pass(long seconds) {
        clock.advance(Duration.ofSeconds(seconds))
    }

    String finishedTask(Map changes = [:]) {
        String id = caller.submit(changes)
        pass(3)
        id
    }

    String outputOf(String id) {
        caller.task(id).output_url[0].textValue()
    }

    @Override
    void close() {
        sandbox.close()
    }
}
