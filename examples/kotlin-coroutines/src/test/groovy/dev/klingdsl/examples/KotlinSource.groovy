package dev.klingdsl.examples

import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler

import java.nio.file.Path

/** A Kotlin source that is compiled as an application would: JSpecify's annotations are errors, and so are warnings. */
class KotlinSource {
    static final String IMPORTS = '''
        import dev.klingdsl.*
        import dev.klingdsl.client.*
        import dev.klingdsl.job.*
        import dev.klingdsl.plan.*
        import dev.klingdsl.request.*
        import java.nio.file.Path
        '''.stripIndent()

    final List<String> errors
    private final Path classes

    KotlinSource(String text, Path folder) {
        def source = folder.resolve('Snippet.kt')
        source.toFile().setText(text, 'UTF-8')
        classes = folder.resolve('classes')
        def output = new ByteArrayOutputStream()
        def code = new K2JVMCompiler().exec(new PrintStream(output, true, 'UTF-8'),
                '-classpath', System.getProperty('java.class.path'), '-d', classes.toString(),
                '-no-stdlib', '-no-reflect', '-jvm-target', '17', '-Xjspecify-annotations=strict', '-Werror',
                '-module-name', 'snippet', source.toString())
        errors = output.toString('UTF-8').readLines().findAll { it.contains('error: ') && !it.contains('warnings found') }*.replaceAll(/^.*?error: /, '')
        assert (code == ExitCode.OK) == errors.empty : output.toString('UTF-8')
    }

    /** Calls a top-level function without parameters. */
    Object call(String function) {
        def loader = new URLClassLoader([classes.toUri().toURL()] as URL[], getClass().classLoader)
        loader.loadClass('SnippetKt').getMethod(function).invoke(null)
    }
}
