package dev.klingdsl.script.eval;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.VideoScope;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word.Place;
import dev.klingdsl.script.ast.WordMessages;
import groovy.lang.Closure;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import groovy.lang.Script;
import org.codehaus.groovy.runtime.InvokerInvocationException;
import org.codehaus.groovy.runtime.powerassert.PowerAssertionError;
import org.jspecify.annotations.Nullable;

import java.io.FileNotFoundException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Turns what a script's own code throws into a diagnostic with its location. */
final class RuntimeDiagnostics {
    private RuntimeDiagnostics() {}

    static Diagnostic diagnostic(
            Throwable thrown, Map<String, SourceText> sourcesByClass, @Nullable SourceLocation fallback) {
        Throwable cause = unwrap(thrown);
        SourceLocation location = line(cause, sourcesByClass)
                // The location of the word is more exact than its line.
                .map(found -> fallback != null && sameLine(fallback, found) ? fallback : found)
                .orElse(fallback);
        return Diagnostic.error(location, message(cause));
    }

    /** Returns what the script's code threw, without what Groovy wrapped it in. */
    static Throwable unwrap(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof InvokerInvocationException
                        || cause instanceof InvocationTargetException
                        || cause instanceof ExceptionInInitializerError)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static Optional<SourceLocation> line(Throwable cause, Map<String, SourceText> sourcesByClass) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getLineNumber() > 0)
                .flatMap(frame -> Optional.ofNullable(sourcesByClass.get(outermost(frame.getClassName())))
                        .map(source -> SourceLocation.ofLine(source, frame.getLineNumber()))
                        .stream())
                .findFirst();
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }

    private static boolean sameLine(SourceLocation a, SourceLocation b) {
        return a.line() == b.line() && a.source().equals(b.source());
    }

    private static String message(Throwable cause) {
        if (cause instanceof MissingMethodException missing) {
            return missingMethod(missing);
        }
        if (cause instanceof MissingPropertyException missing) {
            boolean inScript = missing.getType() == null || belongsToScript(missing.getType());
            return inScript
                    ? "unknown variable '" + missing.getProperty() + "'"
                    : missing.getType().getSimpleName() + " has no property '" + missing.getProperty() + "'";
        }
        if (cause instanceof StackOverflowError) {
            return "the script calls itself without end";
        }
        if (cause instanceof InterruptedException) {
            return "the script was interrupted";
        }
        if (cause instanceof AssertionError) {
            return assertion(cause);
        }
        if (cause instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        if (cause instanceof FileNotFoundException) {
            return "cannot open " + cause.getMessage();
        }
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + firstLine(cause.getMessage());
    }

    /** The author's message without the values that Groovy adds; without a message, the expression that was false. */
    private static String assertion(Throwable failed) {
        String text = firstLine(failed.getMessage());
        if (failed instanceof PowerAssertionError || text.isEmpty()) {
            return "assertion failed: " + text;
        }
        int values = text.indexOf(". Expression: ");
        return values < 0 ? text : text.substring(0, values);
    }

    private static String missingMethod(MissingMethodException missing) {
        String name = missing.getMethod();
        boolean inScript = belongsToScript(missing.getType());
        boolean known = Vocabulary.standard().find(name).isPresent();
        if (inScript && known) {
            boolean outside = Vocabulary.standard().has(name, Place.BLOCK) && missing.getType() != VideoScope.class;
            return outside
                    ? WordMessages.outsideBlock(name)
                    : Vocabulary.standard().explain(name, missing.getArguments());
        }
        if (inScript) {
            return Vocabulary.standard().unknown(name, Place.SCRIPT);
        }
        return missing.getType().getSimpleName() + " has no method '" + name + "' for such arguments";
    }

    private static boolean belongsToScript(Class<?> type) {
        return Script.class.isAssignableFrom(type)
                || VideoScope.class.isAssignableFrom(type)
                || Closure.class.isAssignableFrom(type);
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("").strip();
    }
}
