package dev.klingdsl.shell

import dev.klingdsl.client.KlingClientBuilder
import dev.klingdsl.shell.cli.CommandEnvironment
import dev.klingdsl.shell.cli.InterruptHandler
import dev.klingdsl.shell.cli.TerminalInfo
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.util.function.IntSupplier
import java.util.function.UnaryOperator

/** Runs commands in this process, in a folder of their own and with an environment of their own. */
abstract class KlingKit extends Specification {
    @TempDir
    Path folder

    Map<String, String> environment = [TERM: 'xterm']
    Path home = Path.of(System.getProperty('kling.home'))
    String input = ''
    boolean terminal = false
    int columns = 80
    int rows = 24
    Clock clock = Clock.systemUTC()
    /** Nobody waits for long: not for the next question, and not after a failure. */
    UnaryOperator<KlingClientBuilder> pace =
            { it.random { 0.02d }.pollInterval(Duration.ofMillis(20), Duration.ofMillis(100)) } as UnaryOperator<KlingClientBuilder>
    InterruptHandler interrupts = { work, action -> work.run() } as InterruptHandler

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream()
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream()

    /** Runs one command and returns its exit code. */
    int kling(Object... arguments) {
        outBytes.reset()
        errBytes.reset()
        new KlingCommandLine(host()).run(arguments*.toString() as String[])
    }

    CommandEnvironment host() {
        Map<String, String> variables = [CHANJING_OPENAPI_CREDENTIALS_DIR: folder.resolve('none').toString(),
            XDG_DATA_HOME: folder.resolve('data').toString()]
        new CommandEnvironment(folder, home, variables + environment,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(outBytes, true, 'UTF-8'), new PrintStream(errBytes, true, 'UTF-8'),
                new TerminalInfo(terminal, terminal, terminal, { columns } as IntSupplier, { rows } as IntSupplier),
                clock, interrupts, pace)
    }

    String getOut() {
        outBytes.toString(StandardCharsets.UTF_8)
    }

    String getErr() {
        errBytes.toString(StandardCharsets.UTF_8)
    }

    Path write(String name, String text) {
        Path file = folder.resolve(name)
        Files.createDirectories(file.parent)
        Files.writeString(file, text)
    }
}
