package dev.klingdsl.shell

import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path

/** What a command does not need is not loaded, as loading is most of what a short command does. */
@Requires({ new File('/bin/sh').canExecute() })
class LoadedClassesSpec extends Specification {
    private static final List<String> GROOVY = ['groovy.', 'org.codehaus.groovy.', 'org.apache.groovy.']
    private static final List<String> COMPILER =
            ['groovyjarjarantlr4.', 'org.apache.groovy.parser.', 'org.codehaus.groovy.antlr.',
             'org.codehaus.groovy.control.CompilationUnit ', 'org.codehaus.groovy.control.SourceUnit ',
             'org.codehaus.groovy.control.ResolveVisitor ', 'org.codehaus.groovy.classgen.AsmClassGenerator ',
             'dev.klingdsl.script.compile.ScriptCompilation ']
    private static final List<String> HTTP = ['okhttp3.', 'okio.', 'retrofit2.', 'dev.klingdsl.api.ChanjingApi ']
    private static final List<String> DATABASE = ['java.sql.', 'org.sqlite.', 'org.h2.']
    private static final List<String> TERMINAL = ['org.jline.']
    /** A mapper brings calendars and locales along, which is not worth it for one file. */
    private static final List<String> SLOW = ['com.fasterxml.jackson.databind.ObjectMapper ', 'java.util.Calendar ']

    @Shared
    @TempDir
    Path folder

    @Shared
    DistributionFixture kling

    def setupSpec() {
        kling = new DistributionFixture(folder.resolve('kling'))
        assert loaded(['plan', 'bundled']).any { it.startsWith('org.codehaus.groovy.control.CompilationUnit ') }
    }

    private List<String> loaded(List<String> command) {
        def log = folder.resolve('classes.log')
        def ended = DistributionFixture.start([kling.launcher] + command,
                [XDG_CACHE_HOME: folder.resolve('cache').toString(), KLING_JAVA_OPTS: "-Xlog:class+load:file=$log:none".toString()], folder)
        assert ended.exit == 0
        Files.readAllLines(log)
    }

    private static List<String> among(List<String> classes, List<String> prefixes) {
        classes.findAll { name -> prefixes.any { name.startsWith(it) } }
    }

    def "#command loads none of #unwanted"() {
        when:
        def classes = loaded(command)

        then:
        classes.any { it.startsWith('dev.klingdsl.shell.Main ') }
        among(classes, unwanted) == []

        where:
        command                       | unwanted
        ['--version']                 | GROOVY + HTTP + DATABASE + TERMINAL + ['picocli.']
        ['--help']                    | GROOVY + HTTP + DATABASE + TERMINAL
        ['plan', '--help']            | GROOVY + HTTP + DATABASE + TERMINAL
        ['completion', 'bash']        | GROOVY + HTTP + DATABASE + TERMINAL
        ['plan', 'bundled']           | COMPILER + HTTP + DATABASE + TERMINAL + SLOW
        ['plan', 'bundled', '--json'] | COMPILER + HTTP + DATABASE + TERMINAL + SLOW
    }

    def "--no-cache compiles again"() {
        expect:
        among(loaded(['plan', 'bundled', '--no-cache']), COMPILER) != []
    }
}
