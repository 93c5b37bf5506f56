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
 * Visits all names of a script: checks that they exist and that words are used where they may be, and rewrites the calls of
 * words so that they record their location.
 */
final class WordVisitor extends ClassCodeExpressionTransformer {
    private final SourceUnit source;
    private final SourceText text;
    private final Dialect dialect;
    private final Vocabulary vocabulary;
    private final NameScopes names;
    private final WordChecks checks;
    private final SourceLocationInstrumenter instrumenter;
    /** Calls that the script always makes: whole statements of its top level. */
    private final Set<Expression> unconditional = Collections.newSetFromMap(new IdentityHashMap<>());

    WordVisitor(SourceUnit source, SourceText text, ClassNode script, Vocabulary vocabulary, Dialect dialect) {
        this.source = source;
        this.text = text;
        this.dialect = dialect;
        this.vocabulary = vocabulary;
        this.names = new NameScopes(script, dialect);
        this.checks = new WordChecks(source, names, vocabulary, dialect);
        this.instrumenter = new SourceLocationInstrumenter(dialect);
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
                    unconditional.add(whole.getExpression());
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
        // Declared before the right side is visited, as a closure may call itself by the name it is assigned to.
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
            // Even if a variable has the same name: the first name in 'duration duration' is the word.
            MethodCallExpression word = instrumenter.blockWord(call, names.cursor(), column(call));
            withClosures(call, word, Kind.SAME);
            return dialect.isPrompt() ? word : instrumenter.fastBlockWord(word);
        }
        if (name != null && inDraft && vocabulary.has(name, Place.BLOCK)) {
            return withClosures(call, instrumenter.draftWord(call, column(call)), Kind.SAME);
        }
        if (name == null || names.isDeclared(name)) {
            return withClosures(call, call, Kind.afterMethod(call.getMethodAsString()));
        }
        boolean tweak = dialect.isPrompt() && name.equals("tweak");
        if (vocabulary.has(name, Place.SCRIPT) || tweak) {
            if (names.inBlock() && !name.equals("param")) {
                checks.report(call.getMethod(), WordMessages.insideBlock(name));
            }
            if (name.equals("kling") && unconditional.contains(call)) {
                checks.stepName(call);
            }
            boolean opensBlock = name.equals("kling")
                    || name.equals("defaults")
                    || name.equals("preset")
                    || vocabulary.isCustomTopWord(name)
                    || tweak;
            MethodCallExpression word = instrumenter.topWord(call, column(call));
            withClosures(call, word, opensBlock ? Kind.BLOCK : Kind.UNKNOWN);
            // Where the script has a method of the word's name, Groovy has to choose between them.
            return dialect.isPrompt() || names.needsGroovyDispatch(name) ? word : instrumenter.fastTopWord(word);
        }
        if (isQuoted(call)) {
            checks.report(call.getMethod(), "write kling('" + name + "') { … }, with parentheses around the name");
        } else {
            checks.call(name, call);
        }
        if (names.inBlock() && (names.belongsToScript(name) || (names.isStrict() && names.isInherited(name)))) {
            // Otherwise the block's scope, the delegate, would be asked first, and report the name as unknown.
            call.setObjectExpression(new VariableExpression("this"));
            call.setImplicitThis(false);
        }
        return withClosures(call, call, Kind.UNKNOWN);
    }

    /** Groovy parses {@code duration x} as {@code duration.call(x)} if there is a variable of that name. */
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

    /** Visits the arguments of {@code call}; closures among them get the given kind. */
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
            instrumenter.openCursor(closure, names.cursor());
        }
        names.close();
        return isBlock ? withoutIt(closure) : closure;
    }

    /** Removes the implicit 'it' of a block, so that the 'it' of a surrounding loop is visible inside. */
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
