package dev.klingdsl.docs

import dev.klingdsl.shell.KlingCommandLine
import dev.klingdsl.shell.exit.ExitCode
import dev.klingdsl.shell.cli.CommandEnvironment
import dev.klingdsl.shell.cli.TerminalInfo
import spock.lang.Specification

import java.time.Clock
import java.util.function.UnaryOperator

class CommandsSpec extends Specification {
    private static final DocumentFixture README = new DocumentFixture('README.md')
    private static final Set<String> OF_EVERY_COMMAND =
            ['-h', '--help', '-V', '--version', '--stacktrace', '--color', '--colour']

    private static String kling(String... words) {
        def out = new ByteArrayOutputStream()
        def stream = new PrintStream(out, true, 'UTF-8')
        def window = new TerminalInfo(false, false, false, { 0 }, { 0 })
        def host = new CommandEnvironment(DocumentFixture.ROOT, DocumentFixture.ROOT, [COLUMNS: '100'], InputStream.nullInputStream(), stream,
                stream, window, Clock.systemUTC(), { work, action -> work.run() }, UnaryOperator.identity())
        assert new KlingCommandLine(host).run(words) == ExitCode.OK
        out.toString('UTF-8')
    }

    private static Set<String> options(String command) {
        kling(command, '--help').findAll(/(?m)^ +(-\w, )?(--[\w-]+(, --[\w-]+)*)|^ +-\w(?=[\s=])/)
                .collectMany { it.trim().split(', ') as List } as Set
    }

    private static List<String> commands() {
        def listed = kling('--help').readLines().dropWhile { it != 'Commands:' }.drop(1).takeWhile { it }
        listed.findAll { it ==~ /  \w.*/ }.collect { it.trim().split(' ').first() }
    }

    private static Map<String, Set<String>> documented() {
        def rows = README.text.findAll(/(?m)^\| `kling (\w+).*?` \|.*?\| *(.*?) *\|$/) { [it[1], it[2]] }
        rows.collectEntries { name, cell -> [name, cell.findAll(/`(.*?)`/) { it[1] } as Set] }
    }

    def "the README has exactly the commands that there are"() {
        expect:
        documented().keySet() as List == commands()
    }

    def "the README has exactly the options of #command"() {
        expect:
        documented()[command] == options(command) - OF_EVERY_COMMAND

        where:
        command << commands()
    }

    def "the command line '#line' has only options that exist"() {
        given:
        def words = line.split(/\s+/) as List
        def command = words[words.findIndexOf { it == 'kling' || it.endsWith('/kling') } + 1]

        expect:
        command in commands()
        words.findAll { it ==~ /--?[a-zA-Z].*/ }.every { it in options(command) }

        where:
        line << [README, new DocumentFixture('scripts/README.md')]*.snippets('sh').flatten()*.text*.readLines().flatten()
                .findAll { it.contains('kling ') }
    }

    def "the output of '#line' is as the README shows it"() {
        expect:
        kling(*line.split(' ').drop(1)) == README.after(snippet).text

        where:
        snippet << README.snippets('sh').findAll { README.after(it).info == 'text' }
        line = snippet.text.trim()
    }

    def "the README has exactly the exit codes that there are"() {
        expect:
        README.text.findAll(/(?m)^\| (\d+) \|/) { it[1] as int } == ExitCode.fields.collect { it.get(null) }
    }

    def "the two commands of the README are the two that are promised"() {
        expect:
        README.snippets('sh').take(2)*.text*.trim() ==
                ['./shell/kling run scripts/first-light.groovy', 'mvn -B verify']
    }
}
