package dev.klingdsl.script.ast;

import dev.klingdsl.scope.VideoScope;
import dev.klingdsl.script.KlingScript;
import dev.klingdsl.script.live.LiveInput;
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
 * Rewrites words so that they tell where they stand: {@code duration 5} becomes {@code $kling.at(4, 5, 8).duration(5)},
 * where {@code $kling} is a variable that each block starts with. It also makes the call a direct one instead of a search
 * through delegates.
 */
final class SourceLocationInstrumenter {
    private static final ClassNode CURSOR = ClassHelper.make(SourceCursor.class);
    private static final MethodNode CURSOR_AT = CURSOR.getDeclaredMethods("at").get(0);
    private static final MethodNode CURSOR_OPEN =
            CURSOR.getDeclaredMethods("open").get(0);
    private static final MethodNode GET_DELEGATE =
            ClassHelper.CLOSURE_TYPE.getDeclaredMethods("getDelegate").get(0);
    private static final MethodNode SCOPE_SAY =
            ClassHelper.make(VideoScope.class).getDeclaredMethods("say").get(0);
    private static final ClassNode SCRIPT = ClassHelper.make(KlingScript.class);
    private static final MethodNode SCRIPT_SAY =
            SCRIPT.getDeclaredMethods("say").get(0);
    private static final MethodNode SCRIPT_AT =
            SCRIPT.getDeclaredMethods("locatedAt").get(0);
    private static final MethodNode DRAFT_AT =
            ClassHelper.make(LiveInput.class).getDeclaredMethods("draftAt").get(0);

    private SourceLocationInstrumenter() {}

    static MethodCallExpression word(MethodCallExpression call, String cursor, int column) {
        return on(new VariableExpression(cursor, CURSOR), CURSOR_AT, call, column);
    }

    static MethodCallExpression topWord(MethodCallExpression call, int column) {
        return on(new VariableExpression("this"), SCRIPT_AT, call, column);
    }

    /** At a prompt: {@code this.draftAt(1, 1, 8).duration(5)}; asked anew each time, as closures outlive their input. */
    static MethodCallExpression draftWord(MethodCallExpression call, int column) {
        return on(new VariableExpression("this"), DRAFT_AT, call, column);
    }

    /** Makes {@code ….duration(5)} a call of {@code ….say('duration', [5])}, if that comes to the same. */
    static MethodCallExpression spoken(MethodCallExpression word) {
        return said(word, word.getObjectExpression(), SCOPE_SAY, new ArgumentListExpression());
    }

    /** The same for the words of the top level: {@code KlingScript.say(…, 'param', ['name', 5])}. */
    static MethodCallExpression spokenAtTop(MethodCallExpression word) {
        return said(
                word, new ClassExpression(SCRIPT), SCRIPT_SAY, new ArgumentListExpression(word.getObjectExpression()));
    }

    private static MethodCallExpression said(
            MethodCallExpression word, Expression holder, MethodNode say, ArgumentListExpression arguments) {
        boolean plain = word.getArguments() instanceof ArgumentListExpression list
                && list.getExpressions().stream().noneMatch(SourceLocationInstrumenter::isNoValue);
        if (!plain || word.isSafe() || word.isSpreadSafe() || word.getGenericsTypes() != null) {
            return word;
        }
        List<Expression> values = ((ArgumentListExpression) word.getArguments()).getExpressions();
        arguments.addExpression(new ConstantExpression(word.getMethodAsString()));
        arguments.addExpression(new ArrayExpression(ClassHelper.OBJECT_TYPE, values));
        MethodCallExpression said = new MethodCallExpression(holder, say.getName(), arguments);
        said.setImplicitThis(false);
        said.setMethodTarget(say);
        said.setSourcePosition(word);
        return said;
    }

    /** What stands for several arguments, or for a map of them. */
    private static boolean isNoValue(Expression argument) {
        return argument instanceof SpreadExpression
                || argument instanceof SpreadMapExpression
                || argument instanceof MapEntryExpression
                || argument instanceof NamedArgumentListExpression;
    }

    private static MethodCallExpression on(Expression holder, MethodNode at, MethodCallExpression call, int column) {
        ArgumentListExpression place = new ArgumentListExpression(
                number(call.getMethod().getLineNumber()),
                number(column),
                number(call.getMethodAsString().length()));
        MethodCallExpression located = new MethodCallExpression(holder, at.getName(), place);
        located.setImplicitThis(false);
        located.setMethodTarget(at);
        located.setSourcePosition(call);
        MethodCallExpression result = new MethodCallExpression(located, call.getMethod(), call.getArguments());
        result.setImplicitThis(false);
        result.setSpreadSafe(call.isSpreadSafe());
        result.setSafe(call.isSafe());
        result.setGenericsTypes(call.getGenericsTypes());
        result.setSourcePosition(call);
        return result;
    }

    /** Puts {@code Cursor $kling = Cursor.open(this, delegate)} at the start of the block. */
    static void openCursor(ClosureExpression closure, String cursor) {
        MethodCallExpression delegate = new MethodCallExpression(
                new VariableExpression("this"), GET_DELEGATE.getName(), new ArgumentListExpression());
        delegate.setImplicitThis(true);
        delegate.setMethodTarget(GET_DELEGATE);
        MethodCallExpression opened = new MethodCallExpression(
                new ClassExpression(CURSOR),
                CURSOR_OPEN.getName(),
                new ArgumentListExpression(new VariableExpression("this"), delegate));
        opened.setImplicitThis(false);
        opened.setMethodTarget(CURSOR_OPEN);
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

    private static ConstantExpression number(int value) {
        return new ConstantExpression(value, true);
    }
}
