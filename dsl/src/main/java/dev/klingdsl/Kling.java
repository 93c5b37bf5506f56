package dev.klingdsl;

import dev.klingdsl.plan.SourceText;
import dev.klingdsl.request.VideoRequest;
import dev.klingdsl.scope.VideoScope;
import dev.klingdsl.script.CompiledScript;
import dev.klingdsl.script.ScriptCompiler;
import groovy.lang.Closure;
import groovy.lang.DelegatesTo;

import java.nio.file.Path;
import java.util.function.Consumer;

/** The entry point for scripts and requests. All methods are thread-safe. */
public final class Kling {
    private static final ScriptCompiler COMPILER = new ScriptCompiler();

    private Kling() {}

    /**
     * Compiles a script file; relative files inside it are resolved against its folder.
     *
     * @param file a Groovy script in UTF-8
     * @return the script, which can be planned any number of times
     * @throws dev.klingdsl.script.ScriptException if it cannot be read or does not compile
     */
    public static CompiledScript script(Path file) {
        return COMPILER.compile(file);
    }

    /**
     * Compiles a script's text; relative files inside it are resolved against the working directory.
     *
     * @param text the content of a script file; messages call it {@code script.groovy}
     * @return the script, which can be planned any number of times
     * @throws dev.klingdsl.script.ScriptException if it does not compile
     */
    public static CompiledScript script(String text) {
        return COMPILER.compile(
                new SourceText("script.groovy", text), Path.of("").toAbsolutePath());
    }

    /**
     * {@return the request that a block describes; relative image files are resolved against the working directory} {@code
     * takes} has no effect.
     *
     * @param block sets the settings; called once, on this thread
     * @throws dev.klingdsl.request.InvalidRequestException if there is an error; it has all violations
     */
    public static VideoRequest request(Consumer<? super VideoScope> block) {
        VideoScope scope = VideoScope.open(Path.of(""), problem -> {
            throw new IllegalArgumentException(problem.message());
        });
        block.accept(scope);
        return scope.end("request", null).request();
    }

    /**
     * Creates a request in Groovy, where the words of the block need no receiver. The closure itself is not changed.
     *
     * @param block a closure with the words of {@code kling { … }}
     * @return the request
     * @throws dev.klingdsl.request.InvalidRequestException if there is an error; it has all violations
     */
    public static VideoRequest request(
            @DelegatesTo(value = VideoScope.class, strategy = Closure.DELEGATE_FIRST) Closure<?> block) {
        return request((VideoScope scope) -> scope.use(block));
    }
}
