package dev.klingdsl.soak

import dev.klingdsl.sandbox.Sandbox
import groovy.transform.CompileStatic

import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.jar.JarEntry
import java.util.jar.JarOutputStream
import java.util.stream.Stream

/**
 * Starts clients as processes of their own. Most of a killed process's life would be its start, so they share an archive of
 * loaded classes, which needs classes to be in jars.
 */
@CompileStatic
class SoakProcessFixture {
    private static final List<String> OPTIONS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx256m', '-Xlog:disable']

    private final Path folder
    private final String classes
    private final Path archive

    SoakProcessFixture(Path folder) {
        this.folder = Files.createDirectories(folder)
        this.archive = folder.resolve('classes.jsa')
        String path = System.getProperty('surefire.test.class.path', System.getProperty('java.class.path'))
        this.classes = path.split(File.pathSeparator).collect { String place ->
            Files.isDirectory(Path.of(place)) ? jar(Path.of(place)).toString() : place
        }.join(File.pathSeparator)
    }

    /** Makes the archive by a client that is left alone; without one, starts are slow. */
    void prepare() {
        Sandbox sandbox = Sandbox.builder().taskTime(Duration.ofMillis(100)).start()
        try {
            Path place = Files.createDirectories(folder.resolve('first'))
            List<String> dump = ["-XX:ArchiveClassesAtExit=$archive".toString()]
            Process process = start(dump, place, SoakClientFixture, [sandbox.baseUrl().toString(), place.toString(), '0', '1'])
            process.inputReader().readLines()
            process.waitFor()
        } finally {
            sandbox.close()
        }
    }

    Process start(Sandbox sandbox, Path place, Path credentials, int batch, int size) {
        start(credentials, SoakClientFixture, [sandbox.baseUrl().toString(), place.toString(), batch.toString(), size.toString()])
    }

    Process start(Path credentials, Class<?> main, List<String> arguments) {
        List<String> shared = Files.exists(archive) ? ["-XX:SharedArchiveFile=$archive".toString()] : []
        start(shared, credentials, main, arguments)
    }

    private Process start(List<String> options, Path credentials, Class<?> main, List<String> arguments) {
        List<String> command = [Path.of(System.getProperty('java.home'), 'bin', 'java').toString()] + OPTIONS + options +
                ['-cp', classes, main.name] + arguments
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
        // One token for all: each new one ends the one before.
        builder.environment().put('CHANJING_OPENAPI_CREDENTIALS_DIR', credentials.toString())
        builder.start()
    }

    private Path jar(Path directory) {
        Path jar = Files.createTempFile(folder, 'classes', '.jar')
        Stream<Path> found = Files.walk(directory)
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : found.filter { Path it -> Files.isRegularFile(it) }.toList()) {
                out.putNextEntry(new JarEntry(directory.relativize(file).toString().replace('\\', '/')))
                Files.copy(file, out)
            }
        } finally {
            found.close()
        }
        jar
    }
}
