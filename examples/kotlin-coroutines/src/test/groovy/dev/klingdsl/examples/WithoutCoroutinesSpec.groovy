package dev.klingdsl.examples

import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class WithoutCoroutinesSpec extends Specification {
    static final String CLASS_PATH = KotlinSourceFixture.CLASS_PATH.split(File.pathSeparator).findAll { !it.contains('coroutines-core') && !it.contains('compiler') }.join(File.pathSeparator)

    @TempDir
    Path folder

    def "an application without kotlinx-coroutines makes a video with blocks, scripts and futures"() {
        given:
        def source = new KotlinSourceFixture(KotlinSourceFixture.IMPORTS + """
            fun video(): Path = KlingClient.builder().sandbox().build().use { client ->
                val noir = preset { std() }
                val first = client.submit(kling { prompt("a fox"); use(noir) }).join()
                check(first.request().quality == QualityMode.STD)
                val plan = Kling.script("def s = param 's', 'fox'; kling('n') { prompt s }").plan("s" to "a wolf")
                val summary = client.run(plan, RunOptions.defaults().withOutput(Path.of("${folder.resolve('out')}"))).await()
                summary.takes.single().file ?: error(summary)
            }
            """, folder, CLASS_PATH)

        expect:
        source.errors == []
        (source.callAlone(CLASS_PATH, 'video') as Path).toFile().size() > 0
    }

    def "such an application cannot call a suspending function by mistake"() {
        expect:
        new KotlinSourceFixture(KotlinSourceFixture.IMPORTS + 'fun a(c: KlingClient, p: Plan) = c.events(p)', folder, CLASS_PATH).errors != []
    }

    def "the class path of these specs has no coroutines"() {
        when:
        new URLClassLoader(CLASS_PATH.split(File.pathSeparator).collect { Path.of(it).toUri().toURL() } as URL[], ClassLoader.platformClassLoader)
                .loadClass('kotlinx.coroutines.Job')

        then:
        thrown ClassNotFoundException
    }
}
