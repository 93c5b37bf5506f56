package dev.klingdsl.script.live;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.script.ast.CodePointColumns;
import dev.klingdsl.script.ast.CompileDiagnostics;
import dev.klingdsl.script.compile.ScriptNames;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;

import java.util.List;
import java.util.regex.Pattern;

/** Checks an input without running it. */
final class LiveSyntax {
    /** The quotes of strings that may span lines. */
    private static final List<String> MULTILINE_QUOTES = List.of("'''", "\"\"\"");

    private static final Pattern OPERATOR = Pattern.compile("[-+*/%=<>&|?:.,~!^]+");

    private LiveSyntax() {}

    static List<Diagnostic> check(SourceText input, LiveClassLoader loader, List<CompilationCustomizer> customizers) {
        loader.use(customizers);
        CompilationUnit unit = loader.createCompilationUnit(new CompilerConfiguration(loader.configuration()), null);
        unit.addSource(ScriptNames.classNameOf(input) + ".groovy", input.text());
        try {
            unit.compile(Phases.SEMANTIC_ANALYSIS);
            return List.of();
        } catch (CompilationFailedException e) {
            return CompileDiagnostics.diagnostics(e, input);
        }
    }

    static boolean isIncomplete(String input) {
        CompilationUnit unit = new CompilationUnit(new CompilerConfiguration());
        unit.addSource("Input.groovy", input);
        try {
            unit.compile(Phases.CONVERSION);
            return false;
        } catch (MultipleCompilationErrorsException e) {
            return e.getErrorCollector().getErrors().stream()
                    .anyMatch(message -> message instanceof SyntaxErrorMessage error && isAtTheEnd(error, input));
        } catch (CompilationFailedException e) {
            return false;
        }
    }

    private static boolean isAtTheEnd(SyntaxErrorMessage error, String input) {
        String message = error.getCause().getOriginalMessage();
        int position =
                offset(input, error.getCause().getStartLine(), error.getCause().getStartColumn());
        if (message.contains("Unclosed string")) {
            String before = input.substring(0, Math.min(input.length(), position + 1));
            return MULTILINE_QUOTES.stream().anyMatch(before::endsWith);
        }
        String rest = input.substring(position).strip();
        return rest.isEmpty()
                || OPERATOR.matcher(rest).matches()
                || message.contains("Unclosed comment")
                || message.contains("without a body");
    }

    private static int offset(String input, int line, int column) {
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = input.indexOf('\n', start) + 1;
        }
        int end = input.indexOf('\n', start) < 0 ? input.length() : input.indexOf('\n', start);
        String text = input.substring(start, end);
        return start + Math.min(text.length(), CodePointColumns.inUnits(text, column) - 1);
    }
}
