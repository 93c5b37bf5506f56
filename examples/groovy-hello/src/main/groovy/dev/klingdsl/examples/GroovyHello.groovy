package dev.klingdsl.examples

import dev.klingdsl.Kling
import dev.klingdsl.client.KlingClient
import dev.klingdsl.run.RunOptions
import dev.klingdsl.job.JobEvent
import groovy.transform.CompileStatic

import java.nio.file.Path

/** A script, planned with a parameter of the caller's, then carried out. */
@CompileStatic
class GroovyHello {
    /** Makes the videos of hello.groovy in a folder for each script, below the one that the first argument names. */
    static void main(String... args) {
        def folder = Path.of(args ? args[0] : 'out')
        def script = GroovyHello.getResource('hello.groovy').getText('UTF-8')

        // Nothing is sent here; a plan with errors is refused below, before its first step is paid for.
        def plan = Kling.script(script).plan(subject: 'a grey heron')

        // Without sandbox(), the account in the environment is used, and paid from.
        try (def kling = KlingClient.builder().sandbox().build()) {
            def options = RunOptions.defaults().withOutput(folder)
            def summary = kling.run(plan, options) { JobEvent event ->
                println "${event.take()}: ${event.class.simpleName}"
            }.await()
            summary.takes().each { println "${it.take()}: ${it.file() ?: it.error()?.message}" }
        }
    }
}
