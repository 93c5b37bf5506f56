package dev.klingdsl.script.ast;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.messages.ExceptionMessage;
import org.codehaus.groovy.control.messages.Message;
import org.codehaus.groovy.control.messages.SimpleMessage;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns the errors of Groovy's compiler into diagnostics. */
public final class CompileDiagnostics {
    private CompileDiagnostics() {}

    public static List<Diagnostic> diagnostics(CompilationFailedException failure, SourceText source) {
        if (!(failure instanceof MultipleCompilationErrorsException multiple)) {
            return List.of(Diagnostic.error(null, source.name() + ": " + firstLine(failure.getMessage())));
        }
        Set<Diagnostic> found = new LinkedHashSet<>();
        for (Message message : multiple.getErrorCollector().getErrors()) {
            found.add(diagnostic(message, source));
        }
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Diagnostic.IN_READING_ORDER);
        return sorted;
    }

    private static Diagnostic diagnostic(Message message, SourceText source) {
        if (message instanceof SyntaxErrorMessage error) {
            return syntax(error.getCause(), source);
        }
        if (message instanceof ExceptionMessage error) {
            return Diagnostic.error(
                    null, source.name() + ": " + firstLine(error.getCause().getMessage()));
        }
        String text = message instanceof SimpleMessage simple ? simple.getMessage() : String.valueOf(message);
        return Diagnostic.error(null, source.name() + ": " + firstLine(text));
    }

    private static Diagnostic syntax(SyntaxException error, SourceText source) {
        String line = source.line(error.getStartLine()).orElse("");
        boolean oneLine = error.getEndLine() <= error.getStartLine();
        int start = CodePointColumns.inUnits(line, error.getStartColumn());
        int end = oneLine ? CodePointColumns.inUnits(line, error.getEndColumn()) : line.length() + 1;
        SourceLocation location = error.getStartLine() < 1
                ? null
                : new SourceLocation(source, error.getStartLine(), start, Math.max(1, end - start));
        return Diagnostic.error(location, SyntaxMessages.plain(error.getOriginalMessage()));
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "the compiler failed" : text.lines().findFirst().orElse("the compiler failed");
    }
}
