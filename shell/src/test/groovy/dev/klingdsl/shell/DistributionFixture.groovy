package dev.klingdsl.shell

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import java.util.jar.JarEntry
import java.util.jar.JarOutputStream

/** An executable distribution of this build's classes. */
class DistributionFixture {
    private static final List<String> TEST_ONLY = ['spock', 'archunit', 'junit', 'surefire', 'hamcrest', 'opentest4j', 'groovy-json']

    final Path home
    final Path launcher

    DistributionFixture(Path home) {
        this.home = home
        Path lib = Files.createDirectories(home.resolve('lib'))
        System.getProperty('java.class.path').split(File.pathSeparator)
                .collect { Path.of(it) }
                .findAll { source -> Files.exists(source) && !source.endsWith('test-classes') && !TEST_ONLY.any { source.fileName.toString().startsWith(it) } }
                .eachWithIndex { source, i ->
                    Files.isDirectory(source) ? pack(source, lib.resolve("kling-${i}.jar")) : Files.copy(packaged(source), lib.resolve(source.fileName))
                }
        launcher = Files.createDirectories(home.resolve('bin')).resolve('kling')
        Files.copy(Path.of(System.getProperty('kling.home'), 'shell', 'kling'), launcher)
        launcher.toFile().executable = true
        Files.createDirectories(home.resolve('scripts'))
        Files.writeString(home.resolve('scripts/bundled.groovy'), "kling { prompt '角色' }")
        Files.writeString(home.resolve('scripts/first-light.groovy'), "kling('first') { prompt 'light' }")
        Files.writeString(home.resolve('scripts/storyboard.groovy'), "kling('first') { prompt 'light' }")
    }

    /** What the distribution has in place of a library. */
    private static Path packaged(Path library) {
        Path archivable = Path.of(System.getProperty('kling.home'), 'shell', 'target', 'archivable').resolve(library.fileName)
        Files.exists(archivable) ? archivable : library
    }

    private static void pack(Path classes, Path jar) {
        new JarOutputStream(Files.newOutputStream(jar)).withCloseable { out ->
            Files.walk(classes).filter { Files.isRegularFile(it) }.forEach { file ->
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()))
                Files.copy(file, out)
            }
        }
    }

    /** Runs a command to its end; without an archive of classes unless the variables say otherwise. */
    static Map start(List<?> command, Map<String, String> variables, Path directory) {
        def builder = new ProcessBuilder(command*.toString()).directory(directory.toFile())
        builder.environment().keySet().removeAll { it.startsWith('KLING_') || it in ['LC_ALL', 'LC_CTYPE', 'LANG'] }
        builder.environment().putAll([JAVA_HOME: System.getProperty('java.home'), KLING_ARCHIVE: 'no'] + variables)
        def process = builder.start()
        process.outputStream.close()
        def err = new StringBuilder()
        def reader = Thread.start { err << process.errorStream.getText('UTF-8') }
        def out = process.inputStream.getText('UTF-8')
        assert process.waitFor(120, TimeUnit.SECONDS)
        reader.join()
        [exit: process.exitValue(), out: out, err: err.toString()]
    }
}
