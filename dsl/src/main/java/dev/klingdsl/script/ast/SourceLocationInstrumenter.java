package dev.klingdsl.script.ast;

import dev.klingdsl.script.runtime.FastDispatch;
import dev.klingdsl.script.runtime.SourceCursor;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ArrayExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.NamedArgumentListExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

import java.util.List;

/**
 * Rewrites the calls of words so that they record their location: {@code duration 5} becomes {@code $kling.at(4, 5,
 * 8).duration(5)}, where {@code $kling} is a variable that each block starts with. This also makes it a direct call, without
 * a search through delegates.
 */
final class SourceLocationInstrumenter {
    private static final ClassNode CURSOR = ClassHelper.make(SourceCursor.class);
    private static final MethodNode CURSOR_AT = method(CURSOR, "at");
    private static final MethodNode CURSOR_OPEN = method(CURSOR, "open");
    private static final MethodNode GET_DELEGATE = method(ClassHelper.CLOSURE_TYPE, "getDelegate");
    private static final ClassNode DISPATCH = ClassHelper.make(FastDispatch.class);
    private static final MethodNode DISPATCH_INVOKE = method(DISPATCH, "invoke");

    private final Dialect dialect;
    private final ClassNode script;
    private final MethodNode scriptAt;
    private final MethodNode scriptInvoke;
    private final MethodNode scriptSource;

    SourceLocationInstrumenter(Dialect dialect) {
        this.dialect = dialect;
        this.script = ClassHelper.make(dialect.baseClass());
        this.scriptAt = method(script, "locatedAt");
        this.scriptInvoke = method(script, "invokeWord");
        this.scriptSource = method(script, "source");
    }

    private static MethodNode method(ClassNode type, String name) {
        return type.getMethods(name).get(0);
    }

    MethodCallExpression blockWord(MethodCallExpression call, String cursor, int column) {
        return on(new VariableExpression(cursor, CURSOR), CURSOR_AT, call, column);
    }

    MethodCallExpression topWord(MethodCallExpression call, int column) {
        return on(new VariableExpression("this"), scriptAt, call, column);
    }

    /** At a prompt: {@code this.draftAt(1, 1, 8).duration(5)}; not a variable, as closures outlive their input. */
    MethodCallExpression draftWord(MethodCallExpression call, int column) {
        if (!dialect.isPrompt()) {
            throw new IllegalStateException("only a prompt has a draft");
        }
        return on(new VariableExpression("this"), method(script, "draftAt"), call, column);
    }

    /** Turns {@code ….duration(5)} into {@code FastDispatch.invoke(…, 'duration', [5])}, if its arguments are plain. */
    MethodCallExpression fastBlockWord(MethodCallExpression word) {
        return fast(word, DISPATCH, DISPATCH_INVOKE);
    }

    /** Turns {@code ….param('name', 5)} into {@code KlingScript.invokeWord(…, 'param', ['name', 5])}, if its arguments are plain. */
    MethodCallExpression fastTopWord(MethodCallExpression word) {
        return fast(word, script, scriptInvoke);
    }

    private static MethodCallExpression fast(MethodCallExpression word, ClassNode holder, MethodNode dispatch) {
        boolean plain = word.getArguments() instanceof ArgumentListExpression list
                && list.getExpressions().stream().noneMatch(SourceLocationInstrumenter::isExpanded);
        if (!plain || word.isSafe() || word.isSpreadSafe() || word.getGenericsTypes() != null) {
            return word;
        }
        List<Expression> values = ((ArgumentListExpression) word.getArguments()).getExpressions();
        ArgumentListExpression arguments = new ArgumentListExpression(
                word.getObjectExpression(),
                new ConstantExpression(word.getMethodAsString()),
                new ArrayExpression(ClassHelper.OBJECT_TYPE, values));
        MethodCallExpression call = direct(new ClassExpression(holder), dispatch, arguments);
        call.setSourcePosition(word);
        return call;
    }

    /** Returns true for an argument that expands to several, or to entries of a map. */
    private static boolean isExpanded(Expression argument) {
        return argument instanceof SpreadExpression
                || argument instanceof SpreadMapExpression
                || argument instanceof MapEntryExpression
                || argument instanceof NamedArgumentListExpression;
    }

    private static MethodCallExpression on(Expression holder, MethodNode at, MethodCallExpression call, int column) {
        ArgumentListExpression location = new ArgumentListExpression(
                number(call.getMethod().getLineNumber()),
                number(column),
                number(call.getMethodAsString().length()));
        MethodCallExpression located = direct(holder, at, location);
        located.setSourcePosition(call);
        MethodCallExpression result = new MethodCallExpression(located, call.getMethod(), call.getArguments());
        result.setImplicitThis(false);
        result.setSpreadSafe(call.isSpreadSafe());
        result.setSafe(call.isSafe());
        result.setGenericsTypes(call.getGenericsTypes());
        result.setSourcePosition(call);
        return result;
    }

    /** Adds {@code SourceCursor $kling = SourceCursor.open(this.source(), delegate)} at the start of the block. */
    void openCursor(ClosureExpression closure, String cursor) {
        MethodCallExpression source =
                direct(new VariableExpression("this"), scriptSource, new ArgumentListExpression());
        MethodCallExpression delegate =
                direct(new VariableExpression("this"), GET_DELEGATE, new ArgumentListExpression());
        delegate.setImplicitThis(true);
        MethodCallExpression opened =
                direct(new ClassExpression(CURSOR), CURSOR_OPEN, new ArgumentListExpression(source, delegate));
        Statement declaration = new ExpressionStatement(new DeclarationExpression(
                new VariableExpression(cursor, CURSOR), Token.newSymbol(Types.EQUAL, -1, -1), opened));
        BlockStatement code = new BlockStatement();
        code.addStatement(declaration);
        if (closure.getCode() instanceof BlockStatement block) {
            block.getStatements().forEach(code::addStatement);
        } else if (closure.getCode() != null) {
            code.addStatement(closure.getCode());
        }
        code.setSourcePosition(closure.getCode() == null ? closure : closure.getCode());
        closure.setCode(code);
    }

    private static MethodCallExpression direct(Expression holder, MethodNode method, ArgumentListExpression arguments) {
        MethodCallExpression call = new MethodCallExpression(holder, method.getName(), arguments);
        call.setImplicitThis(false);
        call.setMethodTarget(method);
        return call;
    }

    private static ConstantExpression number(int value) {
        return new ConstantExpression(value, true);
    }
}
