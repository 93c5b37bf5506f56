package dev.klingdsl.docs

import dev.klingdsl.shell.KlingCommandLine
import dev.klingdsl.shell.exit.ExitCode
import dev.klingdsl.shell.cli.CommandEnvironment
import dev.klingdsl.shell.cli.TerminalInfo
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Clock
import java.util.function.UnaryOperator

/** Types what the README's session types, in the sandbox. */
class ShellSessionSpec extends Specification {
    private static final String PROMPT = 'kling> '

    @TempDir
    Path folder

    private String shell(List<String> inputs) {
        def out = new ByteArrayOutputStream()
        def err = new ByteArrayOutputStream()
        def variables = [COLUMNS: '80', HOME: folder.toString(), CHANJING_OPENAPI_CREDENTIALS_DIR: "$folder/none".toString()]
        def host = new CommandEnvironment(folder, DocumentFixture.ROOT, variables, InputStream.nullInputStream(),
                new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'),
                new TerminalInfo(false, false, false, { 0 }, { 0 }), Clock.systemUTC(), { work, action -> work.run() }, UnaryOperator.identity())
        def exitCode = new KlingCommandLine(host).run(['shell', *inputs.collectMany { ['-c', it] }] as String[])
        assert exitCode == ExitCode.OK: err
        out.toString('UTF-8')
    }

    /** Videos come when they come. */
    private static List<String> withoutNews(List<String> lines) {
        lines.findAll { !it.startsWith('✓ job') }
    }

    def "the session in the README answers as it says"() {
        given:
        def lines = new DocumentFixture('README.md').snippets('console').first().text.readLines()
        def inputs = lines.findAll { it.startsWith(PROMPT) }*.substring(PROMPT.length())
        def answers = lines.findAll { !it.startsWith(PROMPT) }

        expect:
        withoutNews(shell(inputs).readLines()) == withoutNews(answers)
        inputs.size() > 5
    }
}
