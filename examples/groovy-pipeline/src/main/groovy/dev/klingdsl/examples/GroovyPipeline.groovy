package dev.klingdsl.examples

import dev.klingdsl.client.KlingClient
import dev.klingdsl.run.RunOptions
import dev.klingdsl.job.JobEvent
import dev.klingdsl.plan.SourceText
import dev.klingdsl.script.CompiledScript
import dev.klingdsl.script.ScriptCompiler
import groovy.transform.CompileStatic

import java.nio.file.Path

/** A library of scripts that share looks and use the application's own words. */
@CompileStatic
class GroovyPipeline {
    // Compiled once; from then on planned as often as needed, by many threads.
    static final ScriptCompiler COMPILER = new ScriptCompiler(StudioWords.VOCABULARY)

    /** Makes the videos of the campaign; takes the folder of the scripts and the one for the results. */
    static void main(String... args) {
        def scripts = Path.of(args[0])
        def campaign = COMPILER.compile(scripts.resolve('campaign.groovy'))

        // Without sandbox(), the account in the environment is used, and paid from.
        try (def kling = KlingClient.builder().sandbox().build()) {
            for (subject in ['a red fox', 'a grey heron']) {
                def plan = campaign.plan(subject: subject)
                def options = RunOptions.defaults().withOutput(Path.of(args[1], subject.replace(' ', '-')))
                def summary = kling.run(plan, options) { JobEvent event -> }.await()
                summary.takes().each { println "$subject, ${it.take()}: ${it.file() ?: it.error()?.message}" }
            }
        }
    }

    /** Compiles what a user typed in; it can use the same words. */
    static CompiledScript typedIn(String text, Path folder) {
        COMPILER.compile(new SourceText('typed in', text), folder)
    }
}
