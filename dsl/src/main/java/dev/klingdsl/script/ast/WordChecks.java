package dev.klingdsl.script.ast;

import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word;
import dev.klingdsl.scope.Word.Place;
import dev.klingdsl.text.DidYouMean;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.messages.SyntaxErrorMessage;
import org.codehaus.groovy.syntax.SyntaxException;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reports unknown names, and words in the wrong place or form, as errors of Groovy's compiler. */
final class WordChecks {
    private final SourceUnit source;
    private final NameScopes names;
    private final Vocabulary vocabulary;
    private final Dialect dialect;
    private final Map<String, Integer> stepLines = new HashMap<>();

    WordChecks(SourceUnit source, NameScopes names, Vocabulary vocabulary, Dialect dialect) {
        this.source = source;
        this.names = names;
        this.vocabulary = vocabulary;
        this.dialect = dialect;
    }

    void call(String name, MethodCallExpression call) {
        if (!names.isStrict() || names.isMethod(name) || names.isAssigned(name)) {
            return;
        }
        if (vocabulary.has(name, Place.BLOCK)) {
            report(call.getMethod(), WordMessages.outsideBlock(name));
            return;
        }
        Place place = names.inBlock() ? Place.BLOCK : Place.SCRIPT;
        String kind = place == Place.BLOCK ? "setting" : "word";
        Set<String> candidates = names.callable(known(place));
        String hint = dialect.commands().contains(name)
                ? "; the command '" + name + "' stands alone on its line"
                : DidYouMean.hint(name, candidates);
        report(call.getMethod(), "unknown " + kind + " '" + name + "'" + hint);
    }

    void variable(VariableExpression variable) {
        String name = variable.getName();
        if (name.equals("it") && names.inBlock() && !names.isDeclared("it")) {
            report(variable, "unknown variable 'it'; a block has no value of its own to speak of");
            return;
        }
        if (!(variable.getAccessedVariable() instanceof DynamicVariable)
                || !names.isStrictForVariables()
                || names.isDeclared(name)
                || names.isAssigned(name)
                || names.isProperty(name)) {
            return;
        }
        if (takesSettings() && vocabulary.has(name, Place.BLOCK)) {
            Word word = vocabulary.find(name).orElseThrow();
            report(
                    variable,
                    word.takesNothing()
                            ? WordMessages.withoutParentheses(name)
                            : WordMessages.needsValue(name, word.example()));
        } else {
            Set<String> candidates = names.readable(
                    names.inBlock()
                            ? vocabulary.names(Place.BLOCK)
                            : dialect.isPrompt() ? known(Place.SCRIPT) : Set.of());
            report(variable, "unknown variable '" + name + "'" + DidYouMean.hint(name, candidates));
        }
    }

    void assignment(Expression target) {
        if (target instanceof VariableExpression variable
                && variable.getAccessedVariable() instanceof DynamicVariable
                && takesSettings()
                && vocabulary.has(variable.getName(), Place.BLOCK)) {
            report(variable, WordMessages.assigned(variable.getName()));
        }
    }

    private boolean takesSettings() {
        return names.inBlock() || names.inDraft();
    }

    private Set<String> known(Place place) {
        Set<String> known = vocabulary.names(place);
        if (dialect.isPrompt() && place == Place.SCRIPT) {
            known.addAll(vocabulary.names(Place.BLOCK));
            known.addAll(dialect.commands());
        }
        return known;
    }

    /** Reports an unconditional step with the same literal name as an earlier one. */
    void stepName(MethodCallExpression call) {
        if (call.getArguments() instanceof TupleExpression arguments
                && !arguments.getExpressions().isEmpty()
                && arguments.getExpression(0) instanceof ConstantExpression name
                && name.getValue() instanceof String text) {
            Integer first = stepLines.putIfAbsent(text, call.getLineNumber());
            if (first != null) {
                report(
                        name,
                        "there is a step '" + text + "' already on line " + first
                                + "; names are unique, so rename one");
            }
        }
    }

    void report(ASTNode node, String message) {
        source.getErrorCollector()
                .addErrorAndContinue(new SyntaxErrorMessage(
                        new SyntaxException(
                                message,
                                node.getLineNumber(),
                                node.getColumnNumber(),
                                node.getLastLineNumber(),
                                node.getLastColumnNumber()),
                        source));
    }
}
