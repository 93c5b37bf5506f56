package dev.klingdsl.script.ast;

import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.scope.Word.Place;
import dev.klingdsl.script.ast.NameScopes.Kind;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.CatchStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.SourceUnit;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Walks a script with one question for each name it meets: is this a word, does it stand where it can, and if nobody
 * knows it, which one was meant? Words are rewritten to tell their place before they speak.
 */
final class WordVisitor extends ClassCodeExpressionTransformer {
    private final SourceUnit source;
    private final SourceText text;
    private final Dialect dialect;
    private final Vocabulary vocabulary;
    private final NameScopes names;
    private final WordChecks checks;
    /** The calls that the script makes whatever happens: whole statements of its top level. */
    private final Set<Expression> certain = Collections.newSetFromMap(new IdentityHashMap<>());

    WordVisitor(SourceUnit source, SourceText text, ClassNode script, Vocabulary vocabulary, Dialect dialect) {
        this.source = source;
        this.text = text;
        this.dialect = dialect;
        this.vocabulary = vocabulary;
        this.names = new NameScopes(script, dialect);
        this.checks = new WordChecks(source, names, vocabulary, dialect);
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    protected void visitConstructorOrMethod(MethodNode method, boolean isConstructor) {
        if (isConstructor || method.isStatic() || method.isSynthetic()) {
            return;
        }
        names.open(Kind.SCRIPT);
        names.declare(method.getParameters());
        if (method.isScriptBody() && method.getCode() instanceof BlockStatement body) {
            for (Statement statement : body.getStatements()) {
                if (statement instanceof ExpressionStatement whole) {
                    certain.add(whole.getExpression());
                }
            }
        }
        super.visitConstructorOrMethod(method, false);
        names.close();
    }

    @Override
    public void visitBlockStatement(BlockStatement block) {
        names.open(null);
        super.visitBlockStatement(block);
        names.close();
    }

    @Override
    public void visitForLoop(ForStatement loop) {
        names.open(null);
        if (loop.getIndexVariable() != null) {
            names.declare(loop.getIndexVariable());
        }
        if (loop.getValueVariable() != null) {
            names.declare(loop.getValueVariable());
        }
        super.visitForLoop(loop);
        names.close();
    }

    @Override
    public void visitCatchStatement(CatchStatement statement) {
        names.open(null);
        names.declare(statement.getVariable());
        super.visitCatchStatement(statement);
        names.close();
    }

    @Override
    public @Nullable Expression transform(@Nullable Expression expression) {
        if (expression instanceof ClosureExpression closure) {
            return closure(closure, Kind.UNKNOWN);
        }
        if (expression instanceof DeclarationExpression declaration) {
            return declaration(declaration);
        }
        if (expression instanceof BinaryExpression binary
                && binary.getOperation().getText().equals("=")
                && !DeclarationRewriter.isDeclaration(binary)) {
            checks.assignment(binary.getLeftExpression());
        }
        if (expression instanceof MethodCallExpression call) {
            return call(call);
        }
        if (expression instanceof VariableExpression variable) {
            checks.variable(variable);
            return variable;
        }
        return super.transform(expression);
    }

    private Expression declaration(DeclarationExpression declaration) {
        // A closure may call itself by the name it is assigned to, so the name is known on both sides.
        if (declaration.isMultipleAssignmentDeclaration()) {
            declaration
                    .getTupleExpression()
                    .getExpressions()
                    .forEach(e -> names.declare(((VariableExpression) e).getName()));
        } else {
            names.declare(declaration.getVariableExpression().getName());
        }
        declaration.setRightExpression(transform(declaration.getRightExpression()));
        return declaration;
    }

    private Expression call(MethodCallExpression call) {
        boolean inDraft = names.inDraft();
        if (names.inBlock() || inDraft) {
            undoCallOfVariable(call);
        }
        String name = call.isImplicitThis() ? call.getMethodAsString() : null;
        if (name != null && names.inBlock() && vocabulary.has(name, Place.BLOCK)) {
            // Even if a variable has the same name: in 'duration duration', the first is the word.
            MethodCallExpression word = SourceLocationInstrumenter.word(call, names.cursor(), column(call));
            withClosures(call, word, Kind.SAME);
            return dialect.isPrompt() ? word : SourceLocationInstrumenter.spoken(word);
        }
        if (name != null && inDraft && vocabulary.has(name, Place.BLOCK)) {
            return withClosures(call, SourceLocationInstrumenter.draftWord(call, column(call)), Kind.SAME);
        }
        if (name == null || names.isDeclared(name)) {
            return withClosures(call, call, Kind.afterMethod(call.getMethodAsString()));
        }
        boolean tweak = dialect.isPrompt() && name.equals("tweak");
        if (vocabulary.has(name, Place.SCRIPT) || tweak) {
            if (names.inBlock() && !name.equals("param")) {
                checks.report(call.getMethod(), WordMessages.insideBlock(name));
            }
            if (name.equals("kling") && certain.contains(call)) {
                checks.stepName(call);
            }
            boolean opensBlock = name.equals("kling")
                    || name.equals("defaults")
                    || name.equals("preset")
                    || vocabulary.isOwnTopWord(name)
                    || tweak;
            MethodCallExpression word = SourceLocationInstrumenter.topWord(call, column(call));
            withClosures(call, word, opensBlock ? Kind.BLOCK : Kind.UNKNOWN);
            // A method of the script with the word's name is for Groovy to choose or not.
            return dialect.isPrompt() || names.isForGroovyToFind(name)
                    ? word
                    : SourceLocationInstrumenter.spokenAtTop(word);
        }
        if (isQuoted(call)) {
            checks.report(call.getMethod(), "write kling('" + name + "') { … }, with parentheses around the name");
        } else {
            checks.call(name, call);
        }
        if (names.inBlock() && (names.belongsToScript(name) || (names.isStrict() && names.isInherited(name)))) {
            // The block's scope is asked first, and it takes every name it does not know for a mistake.
            call.setObjectExpression(new VariableExpression("this"));
            call.setImplicitThis(false);
        }
        return withClosures(call, call, Kind.UNKNOWN);
    }

    /** Groovy has taken {@code duration x} for {@code duration.call(x)} if there is a variable of that name. */
    private void undoCallOfVariable(MethodCallExpression call) {
        Expression method = call.getMethod();
        if (call.getObjectExpression() instanceof VariableExpression variable
                && "call".equals(call.getMethodAsString())
                && vocabulary.has(variable.getName(), Place.BLOCK)
                && variable.getLineNumber() == method.getLineNumber()
                && variable.getColumnNumber() == method.getColumnNumber()) {
            ConstantExpression word = new ConstantExpression(variable.getName());
            word.setSourcePosition(method);
            call.setMethod(word);
            call.setObjectExpression(VariableExpression.THIS_EXPRESSION);
            call.setImplicitThis(true);
        }
    }

    /** Goes on inside the arguments of {@code call}, in closures among them as inside a block of that kind. */
    private Expression withClosures(MethodCallExpression call, MethodCallExpression result, Kind kind) {
        if (result == call && !call.isImplicitThis()) {
            call.setObjectExpression(transform(call.getObjectExpression()));
        }
        if (!(call.getMethod() instanceof ConstantExpression)) {
            call.setMethod(transform(call.getMethod()));
        }
        if (call.getArguments() instanceof TupleExpression arguments) {
            List<Expression> values = arguments.getExpressions();
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof ClosureExpression closure) {
                    values.set(i, closure(closure, kind));
                } else {
                    values.set(i, transform(values.get(i)));
                }
            }
        } else {
            result.setArguments(transform(call.getArguments()));
        }
        return result;
    }

    private ClosureExpression closure(ClosureExpression closure, Kind kind) {
        boolean opensBlock = kind == Kind.BLOCK && !names.inBlock();
        names.open(kind);
        Parameter[] parameters = closure.getParameters();
        if (parameters != null) {
            for (Parameter parameter : parameters) {
                if (parameter.hasInitialExpression()) {
                    parameter.setInitialExpression(transform(parameter.getInitialExpression()));
                }
            }
            names.declare(parameters);
        }
        boolean isBlock = kind == Kind.BLOCK && !closure.isParameterSpecified();
        if (!isBlock) {
            names.declare("it");
        }
        Statement code = closure.getCode();
        if (code != null) {
            code.visit(this);
        }
        if (opensBlock) {
            SourceLocationInstrumenter.openCursor(closure, names.cursor());
        }
        names.close();
        return isBlock ? withoutIt(closure) : closure;
    }

    /** A block has no 'it' of its own, so that the one of a loop around it can be used inside. */
    private static ClosureExpression withoutIt(ClosureExpression closure) {
        ClosureExpression block = new ClosureExpression(null, closure.getCode());
        block.setVariableScope(closure.getVariableScope());
        block.setSourcePosition(closure);
        return block;
    }

    /** {@code kling 'fox' { … }} is {@code kling('fox'({ … }))} to Groovy. */
    private boolean isQuoted(MethodCallExpression call) {
        ASTNode word = call.getMethod();
        String line = text.line(word.getLineNumber()).orElse("");
        int start = CodePointColumns.inUnits(line, word.getColumnNumber()) - 1;
        return start < line.length() && "'\"".indexOf(line.charAt(start)) >= 0;
    }

    private int column(MethodCallExpression call) {
        ASTNode word = call.getMethod();
        return CodePointColumns.inUnits(text.line(word.getLineNumber()).orElse(""), word.getColumnNumber());
    }
}
