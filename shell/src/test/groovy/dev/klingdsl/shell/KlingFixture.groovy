package dev.klingdsl.shell

import dev.klingdsl.client.KlingClientBuilder
import dev.klingdsl.sandbox.Sandbox
import dev.klingdsl.shell.cli.CommandEnvironment
import dev.klingdsl.shell.cli.InterruptHandler
import dev.klingdsl.shell.cli.TerminalInfo
import dev.klingdsl.shell.terminal.TerminalStream
import groovy.json.JsonSlurper

import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.util.function.IntSupplier
import java.util.function.UnaryOperator

/** Runs commands in this process, in a temporary folder and with an environment of their own. */
class KlingFixture {
    final Path folder = Files.createTempDirectory('kling-spec')
    Map<String, String> environment = [TERM: 'xterm']
    Path home = Path.of(System.getProperty('kling.home'))
    String input = ''
    boolean terminal = false
    int columns = 80
    int rows = 24
    Clock clock = Clock.systemUTC()
    /** Short intervals between polls and before retries. */
    UnaryOperator<KlingClientBuilder> pace =
            { it.random { 0.02d }.pollInterval(Duration.ofMillis(20), Duration.ofMillis(100)) } as UnaryOperator<KlingClientBuilder>
    InterruptHandler interrupts = { work, action -> work.run() } as InterruptHandler

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream()
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream()

    /** Runs one command and returns its exit code. */
    int kling(Object... arguments) {
        outBytes.reset()
        errBytes.reset()
        new KlingCommandLine(commandEnvironment()).run(arguments*.toString() as String[])
    }

    CommandEnvironment commandEnvironment() {
        Map<String, String> variables = [CHANJING_OPENAPI_CREDENTIALS_DIR: folder.resolve('none').toString(),
            XDG_DATA_HOME: folder.resolve('data').toString()]
        new CommandEnvironment(folder, home, variables + environment,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                TerminalStream.to(outBytes), TerminalStream.to(errBytes),
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

    /**
     * Starts a sandbox that stands for the real service: commands reach it by credentials and a base URL. Its jobs end at
     * once. Writes {@code promo.groovy}, a script of two takes.
     */
    Sandbox startService() {
        def service = Sandbox.builder().taskTime(Duration.ZERO).fileTime(Duration.ZERO).start()
        use(service)
        write('promo.groovy', "kling('shot') { prompt 'a fox'; portrait(); takes 2 }")
        return service
    }

    /** Sets credentials and the base URL for this service. */
    void use(Sandbox service) {
        environment += [CHANJING_APP_ID: 'app-of-the-spec', CHANJING_SECRET_KEY: 'key-of-the-spec',
            CHANJING_OPENAPI_BASE_URL: service.baseUrl().toString()]
    }

    /** Returns the events that a command with {@code --json} wrote. */
    List<Map> events() {
        out.readLines().collect { new JsonSlurper().parseText(it) as Map }
    }

    void close() {
        folder.toFile().deleteDir()
    }
}
