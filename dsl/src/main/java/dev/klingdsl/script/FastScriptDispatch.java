package dev.klingdsl.script;

import dev.klingdsl.script.runtime.FastDispatch;
import dev.klingdsl.script.runtime.GStringText;
import groovy.lang.Closure;
import groovy.lang.GString;
import groovy.lang.MetaClassImpl;
import org.codehaus.groovy.runtime.GroovyCategorySupport;
import org.codehaus.groovy.runtime.ScriptBytecodeAdapter;
import org.jspecify.annotations.Nullable;

/** Calls the words of the top level as {@link FastDispatch} does those of blocks. */
final class FastScriptDispatch {
    private FastScriptDispatch() {}

    static @Nullable Object invoke(KlingScript script, String word, @Nullable Object[] arguments) throws Throwable {
        boolean isUnchanged = script.getMetaClass().getClass() == MetaClassImpl.class
                && !GroovyCategorySupport.hasCategoryInCurrentThread();
        if (isUnchanged && arguments.length > 0) {
            Object first = arguments[0];
            if (first instanceof Closure<?> block && arguments.length == 1) {
                switch (word) {
                    case "kling" -> {
                        script.kling(block);
                        return null;
                    }
                    case "defaults" -> {
                        script.defaults(block);
                        return null;
                    }
                    case "preset" -> {
                        return script.preset(block);
                    }
                    default -> {}
                }
            }
            if (first instanceof String || first instanceof GString) {
                String text = GStringText.text((CharSequence) first);
                if (word.equals("kling") && arguments.length == 2 && arguments[1] instanceof Closure<?> block) {
                    script.kling(text, block);
                    return null;
                }
                if (word.equals("param") && arguments.length == 2) {
                    return script.param(text, arguments[1]);
                }
                if (word.equals("param") && arguments.length == 3 && arguments[2] instanceof String help) {
                    return script.param(text, arguments[1], help);
                }
                if (word.equals("include") && arguments.length == 1) {
                    return script.include(text);
                }
            }
        }
        return ScriptBytecodeAdapter.invokeMethodN(script.getClass(), script, word, arguments);
    }
}
