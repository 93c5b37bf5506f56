package dev.klingdsl.script;

import dev.klingdsl.scope.Cursor;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

/**
 * Rewrites words so that they tell where they stand: {@code duration 5} becomes {@code $kling.at(4, 5, 8).duration(5)},
 * where {@code $kling} is a variable that each block starts with. It also makes the call a direct one instead of a search
 * through delegates.
 */
final class PlaceTelling {
    private static final ClassNode CURSOR = ClassHelper.make(Cursor.class);
    private static final MethodNode CURSOR_AT = CURSOR.getDeclaredMethods("at").get(0);
    private static final MethodNode SCRIPT_AT =
            ClassHelper.make(KlingScript.class).getDeclaredMethods("locatedAt").get(0);
    private static final MethodNode DRAFT_AT =
            ClassHelper.make(LiveInput.class).getDeclaredMethods("draftAt").get(0);

    private PlaceTelling() {}

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
        Expression opened = new StaticMethodCallExpression(
                CURSOR,
                "open",
                new ArgumentListExpression(new VariableExpression("this"), new VariableExpression("delegate")));
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
