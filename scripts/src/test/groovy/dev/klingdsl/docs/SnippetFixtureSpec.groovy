package dev.klingdsl.docs

import dev.klingdsl.plan.SourceText
import dev.klingdsl.script.DiagnosticRenderer
import dev.klingdsl.script.ScriptCompiler
import dev.klingdsl.script.ScriptException
import groovy.transform.CompileStatic
import org.codehaus.groovy.control.CompilerConfiguration
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import javax.tools.DiagnosticCollector
import javax.tools.ToolProvider

class SnippetFixtureSpec extends Specification {
    private static final List<DocumentFixture> DOCUMENTS = [new DocumentFixture('README.md'), new DocumentFixture('dsl/README.md')]

    @TempDir
    Path folder

    private static List<List> all(String info) {
        DOCUMENTS.collectMany { document -> document.snippets(info).collect { [document, it] } }
    }

    private static plan(SnippetFixture snippet) {
        def source = new SourceText('promo.groovy', snippet.text)
        new ScriptCompiler().compile(source, DocumentFixture.ROOT.resolve('scripts')).plan()
    }

    def "the script in #document, #snippet, asks for videos and breaks no rule"() {
        when:
        def plan = plan(snippet)

        then:
        plan.diagnostics() == []
        plan.steps().size() > 0

        where:
        [document, snippet] << all('groovy')
    }

    def "the mistakes in #document, #snippet, are told as it says"() {
        when:
        def diagnostics
        try {
            diagnostics = plan(snippet).diagnostics()
        } catch (ScriptException e) {
            diagnostics = e.diagnostics()
        }

        then:
        DiagnosticRenderer.render(diagnostics, false) == document.after(snippet).text

        where:
        [document, snippet] << all('groovy mistakes')
    }

    def "the Groovy code in #document, #snippet, compiles with static types"() {
        given:
        def configuration = new CompilerConfiguration()
        configuration.addCompilationCustomizers(new ASTTransformationCustomizer(CompileStatic))

        when:
        new GroovyShell(getClass().classLoader, new Binding(), configuration).parse(snippet.text)

        then:
        noExceptionThrown()

        where:
        [document, snippet] << all('groovy application')
    }

    def "the Java code in #document, #snippet, compiles without a warning"() {
        given:
        def name = (snippet.text =~ /(?m)^class (\w+)/)[0][1]
        def file = folder.resolve("${name}.java")
        file.toFile().setText(snippet.text, 'UTF-8')
        def compiler = ToolProvider.systemJavaCompiler
        def messages = new DiagnosticCollector()
        def options = ['-Xlint:all', '--release', '17', '-proc:none', '-d', folder.toString()]
        def path = ['-classpath', System.getProperty('java.class.path')]

        when:
        compiler.getStandardFileManager(messages, null, null).withCloseable { files ->
            compiler.getTask(null, files, messages, options + path, null, files.getJavaFileObjects(file)).call()
        }

        then:
        messages.diagnostics.findAll { it.source } == []
        folder.resolve("${name}.class").toFile().file

        where:
        [document, snippet] << all('java')
    }

    def "every snippet of #document is of a kind that is checked, or is known not to be"() {
        expect:
        document.snippets*.info - ['groovy', 'groovy mistakes', 'groovy application', 'java', 'sh', 'text', 'console'] - ['kotlin', 'xml'] == []

        where:
        document << DOCUMENTS
    }
}
