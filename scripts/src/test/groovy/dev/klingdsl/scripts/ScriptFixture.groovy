package dev.klingdsl.scripts

import dev.klingdsl.Kling
import dev.klingdsl.plan.Plan
import dev.klingdsl.plan.Step
import dev.klingdsl.request.ImageSource
import dev.klingdsl.request.VideoRequest
import spock.lang.Specification

import java.nio.file.Path

/** A spec of one bundled script. */
abstract class ScriptFixture extends Specification {
    static final Path SCRIPTS = Path.of('').toAbsolutePath()

    static Plan plan(Map<String, ?> parameters = [:], String script) {
        Kling.script(SCRIPTS.resolve("${script}.groovy")).plan(parameters)
    }

    static Map<String, VideoRequest> requests(Plan plan) {
        plan.steps().collectEntries { Step step -> [step.name(), step.request()] }
    }

    static List<String> imagesOf(VideoRequest request) {
        request.images().collect { SCRIPTS.relativize((it as ImageSource.Local).path()).toString().replace('\\', '/') }
    }

    static List<String> messagesOf(Plan plan) {
        plan.diagnostics()*.message()
    }
}
