package dev.klingdsl.examples

import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler

import java.nio.file.Path

/** A Kotlin source that is compiled as an application would: JSpecify's annotations are errors, and so are warnings. */
class KotlinSourceFixture {
    static final String IMPORTS = '''
        import dev.klingdsl.*
        import dev.klingdsl.client.*
        import dev.klingdsl.run.*
        import dev.klingdsl.job.*
        import dev.klingdsl.plan.*
        import dev.klingdsl.request.*
        import dev.klingdsl.scope.*
        import dev.klingdsl.script.*
        import java.nio.file.Path
        '''.stripIndent()

    static final String CLASS_PATH = System.getProperty('java.class.path')

    final List<String> errors
    private final Path classes

    KotlinSourceFixture(String text, Path folder, String classPath = CLASS_PATH) {
        def source = folder.resolve('Snippet.kt')
        source.toFile().setText(text, 'UTF-8')
        classes = folder.resolve('classes')
        def output = new ByteArrayOutputStream()
        def code = new K2JVMCompiler().exec(new PrintStream(output, true, 'UTF-8'),
                '-classpath', classPath, '-d', classes.toString(),
                '-no-stdlib', '-no-reflect', '-jvm-target', '17', '-Xjspecify-annotations=strict', '-Werror',
                '-module-name', 'snippet', source.toString())
        errors = output.toString('UTF-8').readLines().findAll { it.contains('error: ') && !it.contains('warnings found') }*.replaceAll(/^.*?error: /, '')
        assert (code == ExitCode.OK) == errors.empty : output.toString('UTF-8')
    }

    /** Calls a top-level function. */
    Object call(String function, Object... arguments) {
        load(new URLClassLoader([classes.toUri().toURL()] as URL[], getClass().classLoader), function, arguments)
    }

    /** Calls a top-level function of an application that has nothing but what is on that path. */
    Object callAlone(String classPath, String function) {
        def urls = classPath.split(File.pathSeparator).collect { Path.of(it).toUri().toURL() } + classes.toUri().toURL()
        new URLClassLoader(urls as URL[], ClassLoader.platformClassLoader).withCloseable { load(it, function) }
    }

    private static Object load(ClassLoader loader, String function, Object... arguments) {
        loader.loadClass('SnippetKt').methods.find { it.name == function }.invoke(null, arguments)
    }
}
