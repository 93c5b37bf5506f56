package dev.klingdsl.docs

import dev.klingdsl.shell.KlingLine
import dev.klingdsl.shell.command.ExitCode
import dev.klingdsl.shell.command.Host
import dev.klingdsl.shell.command.Window
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path
import java.time.Clock

/** Types what the README's session types, in the sandbox. */
class ShellSessionSpec extends Specification {
    private static final String PROMPT = 'kling> '

    @TempDir
    Path folder

    private String shell(List<String> inputs) {
        def out = new ByteArrayOutputStream()
        def stream = new PrintStream(out, true, 'UTF-8')
        def host = new Host(folder, Document.ROOT, [COLUMNS: '80', CHANJING_OPENAPI_CREDENTIALS_DIR: "$folder/none".toString()],
                InputStream.nullInputStream(), stream, new PrintStream(OutputStream.nullOutputStream()),
                new Window(false, false, false, { 0 }, { 0 }), Clock.systemUTC(), { work, action -> work.run() })
        assert new KlingLine(host).run(['shell', *inputs.collectMany { ['-c', it] }] as String[]) == ExitCode.OK
        out.toString('UTF-8')
    }

    /** Videos come when they come. */
    private static List<String> withoutNews(List<String> lines) {
        lines.findAll { !it.startsWith('✓ job') }
    }

    def "the session in the README answers as it says"() {
        given:
        def lines = new Document('README.md').snippets('console').first().text.readLines()
        def inputs = lines.findAll { it.startsWith(PROMPT) }*.substring(PROMPT.length())
        def answers = lines.findAll { !it.startsWith(PROMPT) }

        expect:
        withoutNews(shell(inputs).readLines()) == withoutNews(answers)
        inputs.size() > 5
    }
}
