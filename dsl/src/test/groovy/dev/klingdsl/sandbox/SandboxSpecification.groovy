package dev.klingdsl.sandbox

import java.time.Duration
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification

/** A sandbox whose time stands still, and a caller with a token. */
abstract class SandboxSpecification extends Specification {
    static final Instant START = Instant.parse('2026-03-01T10:00:00Z')

    SettableClock clock = SettableClock.at(START)
    @AutoCleanup
    Sandbox sandbox = configured(Sandbox.builder().clock(clock)).start()
    Caller caller = new Caller(sandbox).signIn()

    protected SandboxBuilder configured(SandboxBuilder builder) {
        builder
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
}
