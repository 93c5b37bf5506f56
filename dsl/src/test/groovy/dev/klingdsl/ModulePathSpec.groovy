package dev.klingdsl

import spock.lang.Specification
import spock.lang.TempDir

import java.lang.module.ModuleFinder
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import javax.tools.ToolProvider

/** An application of modules: its own says no more than that it requires this one. */
class ModulePathSpec extends Specification {
    static final LIBRARIES = ~/(groovy-\d|jspecify-|slf4j-|retrofit-|converter-jackson-|okhttp-|okio-|jackson-|kotlin-stdlib-).*/
    static final MODULE_PATH = System.getProperty('java.class.path').split(File.pathSeparator).findAll {
        it.endsWith('classes') && !it.endsWith('test-classes') || new File(it).name ==~ LIBRARIES
    }.join(File.pathSeparator)

    @TempDir
    Path folder

    private List<String> compile(String body) {
        def sources = ['module-info.java': 'module app { requires dev.klingdsl; }',
                       'app/Main.java'   : "package app; public class Main { public static void main(String[] args) throws Exception { $body } }"]
        def files = sources.collect { name, text ->
            def file = folder.resolve("src/$name").toFile()
            file.parentFile.mkdirs()
            file.setText(text, 'UTF-8')
            file.path
        }
        def errors = new ByteArrayOutputStream()
        def code = ToolProvider.systemJavaCompiler.run(null, null, errors, '-proc:none', '--release', '17',
                '--module-path', MODULE_PATH, '-d', folder.resolve('app').toString(), *files)
        def messages = errors.toString('UTF-8').readLines()
        assert (code == 0) == messages.empty
        messages
    }

    private String run() {
        def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
        def process = new ProcessBuilder(java, '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '--module-path', "${folder.resolve('app')}${File.pathSeparator}$MODULE_PATH",
                '--module', 'app/app.Main').directory(folder.toFile()).redirectErrorStream(true).start()
        def output = process.inputStream.getText('UTF-8')
        assert process.waitFor(1, TimeUnit.MINUTES)
        assert process.exitValue() == 0 : output
        output
    }

    def "a script is compiled, carried out by the sandbox and ends in a file"() {
        given:
        compile('''
            var script = dev.klingdsl.Kling.script("""
                def looks = preset { portrait() }
                kling('fox') { use looks; prompt 'a fox' }
                """);
            try (var kling = dev.klingdsl.client.KlingClient.builder().sandbox().build()) {
                var summary = kling.run(script.plan(), dev.klingdsl.run.RunOptions.defaults(), event -> {}).await();
                System.out.println("made " + summary.takes().get(0).file());
            }
            ''') == []

        expect:
        run().contains("made ${Path.of('out', 'script', 'fox.mp4')}")
        folder.resolve('out/script/fox.mp4').toFile().size() > 0
    }

    def "what is no API is not visible: #type"() {
        expect:
        compile("System.out.println(${type}.class);").any { it.contains("package ${type.take(type.lastIndexOf('.'))} is not visible") }

        where:
        type << ['dev.klingdsl.api.ChanjingApi', 'dev.klingdsl.result.ResultFolder', 'dev.klingdsl.text.DidYouMean']
    }

    def "the module needs Kotlin and coroutines only to be compiled"() {
        given:
        def module = ModuleFinder.of(Path.of(Kling.protectionDomain.codeSource.location.toURI())).find('dev.klingdsl').get()

        expect:
        module.descriptor().requires().findAll { it.modifiers().contains(java.lang.module.ModuleDescriptor.Requires.Modifier.STATIC) }*.name() as Set ==
                ['kotlin.stdlib', 'kotlinx.coroutines.core', 'org.jspecify'] as Set
    }
}
