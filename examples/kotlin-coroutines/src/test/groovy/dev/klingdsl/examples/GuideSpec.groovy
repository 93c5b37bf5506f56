package dev.klingdsl.examples

import dev.klingdsl.request.VideoRequest
import groovy.transform.CompileStatic
import org.codehaus.groovy.control.CompilerConfiguration
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import javax.tools.ToolProvider

/** The guide for embedders, dsl/README.md. */
class GuideSpec extends Specification {
    private static final String GUIDE = Path.of('../../dsl/README.md').toFile().getText('UTF-8')

    @TempDir
    Path folder

    private static List<String> snippets(String language) {
        (GUIDE =~ /(?ms)^```${language}\n(.*?)^```$/).collect { it[1] as String }
    }

    private VideoRequest inJava() {
        def source = folder.resolve('InJava.java').toFile()
        source.setText(snippets('java')[0], 'UTF-8')
        assert ToolProvider.systemJavaCompiler.run(null, null, null, '-proc:none',
                '-classpath', System.getProperty('java.class.path'), '-d', folder.toString(), source.path) == 0
        def method = new URLClassLoader([folder.toUri().toURL()] as URL[], getClass().classLoader)
                .loadClass('InJava').getDeclaredMethod('request')
        method.accessible = true
        method.invoke(null) as VideoRequest
    }

    private VideoRequest inGroovy(boolean isStatic) {
        def configuration = new CompilerConfiguration()
        if (isStatic) {
            configuration.addCompilationCustomizers(new ASTTransformationCustomizer(CompileStatic))
        }
        new GroovyShell(getClass().classLoader, new Binding(), configuration).evaluate(snippets('groovy application')[0]) as VideoRequest
    }

    def "the same request has the same fingerprint in Java, Groovy and Kotlin"() {
        given:
        def inKotlin = new KotlinSourceFixture(snippets('kotlin')[0], folder).call('request') as VideoRequest

        expect:
        inKotlin.prompt() == 'a fox turns to camera'
        [inJava(), inGroovy(false), inGroovy(true)]*.fingerprint() == [inKotlin.fingerprint()] * 3
        [inJava(), inGroovy(false), inGroovy(true)].every { it == inKotlin }
    }

    def "Kotlin snippet #number of the guide compiles"() {
        expect:
        new KotlinSourceFixture(snippet, folder).errors == []

        where:
        snippet << snippets('kotlin')
        number = snippets('kotlin').indexOf(snippet) + 1
    }
}
