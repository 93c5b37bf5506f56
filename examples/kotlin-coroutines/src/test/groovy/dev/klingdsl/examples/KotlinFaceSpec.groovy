package dev.klingdsl.examples

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class KotlinFaceSpec extends Specification {
    @TempDir
    Path folder

    private List<String> errors(String code) {
        new KotlinSourceFixture(KotlinSourceFixture.IMPORTS + code, folder).errors
    }

    def "what an application writes compiles without a single !!"() {
        expect:
        errors('''
            fun request(): VideoRequest = kling {
                image("https://example.com/a.jpg")
                prompt("a fox")
                pro()
                duration(5)
            }
            fun length(request: VideoRequest): Int = request.prompt?.length ?: 0
            fun model(request: VideoRequest): String = request.model
            fun plan(): Plan = Kling.script("kling { prompt 'x' }").plan(mapOf("subject" to "a wolf"))
            fun names(plan: Plan): List<String> = plan.steps.map { it.name }
            fun place(step: Step): String = step.location?.toString() ?: "no script"
            fun trace(job: Job): String = job.traceId() ?: "unknown"
            suspend fun video(client: KlingClient, file: Path): Path =
                client.downloadAndAwait(client.submitAndAwaitJob { prompt("a fox") }, file)
            suspend fun told(client: KlingClient, plan: Plan) =
                client.events(plan).collect { event: JobEvent -> println(event.take()) }
            fun states(job: Job): kotlinx.coroutines.flow.Flow<JobStatus> = job.statuses()
            suspend fun summary(client: KlingClient, plan: Plan): Boolean = client.runAndAwait(plan).isSuccess
            fun error(outcome: TakeOutcome): String? = outcome.error?.message
            fun wolf(script: CompiledScript): Plan = script.plan("subject" to "a wolf", "seconds" to 10)
            val noir = preset { prompt("a fox in the rain"); std() }
            fun two(): Plan = Plan.of("zoo", Step.of("fox", kling { use(noir) }), Step.of("bare", kling { prompt("a bear") }))
            fun listener(): JobListener = JobListener.on(JobEvent.Downloaded::class.java) { println(it.file) }
        ''') == []
    }

    def "'#code' does not compile: #why"() {
        expect:
        errors(code).any { it.contains(why) }

        where:
        code                                                                    | why
        'val a: VideoRequest = kling { kling { prompt("x") } }'                 | 'cannot stand inside another block'
        'val a = preset { kling { prompt("x") } }'                              | 'cannot stand inside another block'
        'fun inner(b: @KlingDsl VideoRequestBuilder.() -> Unit) {}; val a = kling { inner { takes(2) } }' | 'implicit receiver'
        'fun a(s: CompiledScript) = s.plan("subject" to null)'                  | 'none of the following candidates is applicable'
        'fun a(r: VideoRequest): String = r.prompt'                             | "expected 'String', actual 'String?'"
        'fun a(r: VideoRequest): Int = r.prompt.length'                         | 'only safe (?.) or non-null asserted'
        'fun a(s: Step): Int = s.location.line'                                 | 'only safe (?.) or non-null asserted'
        'fun a(j: Job): String = j.traceId()'                                   | "expected 'String', actual 'String?'"
        'val a = kling { aspect(null as String?) }'                             | "actual type is 'String?'"
        'val a = kling { duratoin(5) }'                                         | "unresolved reference 'duratoin'"
        'fun a(c: KlingClient, p: Plan?) = c.events(p)'                         | "actual type is 'Plan?'"
        'fun a(r: VideoRequest): Map<String, Any> = r.options'                  | "Any?"
        'fun a(c: KlingClient) = c.submitAndAwaitJob { prompt("x") }'           | 'suspend'
    }
}
