package dev.klingdsl.script.ast;

import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.CastExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.EmptyExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

import java.util.List;

/**
 * Makes variables that an input declares at its top level visible to later inputs: {@code def x = 1} becomes {@code x = 1},
 * an assignment to a variable of the binding. Runs before names are resolved.
 */
public final class DeclarationRewriter extends CompilationCustomizer {
    private static final String MARK = "kling.declaration";

    public DeclarationRewriter() {
        super(CompilePhase.CONVERSION);
    }

    /** Returns true for an assignment that was a declaration. */
    static boolean isDeclaration(ASTNode node) {
        return node.getNodeMetaData(MARK) != null;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        if (!type.isScript()) {
            return;
        }
        for (MethodNode method : type.getMethods()) {
            if (method.isScriptBody() && method.getCode() instanceof BlockStatement block) {
                block.getStatements().forEach(DeclarationRewriter::rewrite);
            }
        }
    }

    private static void rewrite(Statement statement) {
        if (statement instanceof ExpressionStatement line
                && line.getExpression() instanceof DeclarationExpression declaration) {
            line.setExpression(assignment(declaration));
        }
    }

    private static Expression assignment(DeclarationExpression declaration) {
        Expression value = declaration.getRightExpression() instanceof EmptyExpression
                ? new ConstantExpression(null)
                : declaration.getRightExpression();
        Expression target;
        if (declaration.isMultipleAssignmentDeclaration()) {
            List<Expression> variables = declaration.getTupleExpression().getExpressions();
            target = new ArgumentListExpression(variables.stream()
                    .map(variable -> untyped((VariableExpression) variable))
                    .toList());
        } else {
            VariableExpression variable = declaration.getVariableExpression();
            target = untyped(variable);
            value = typed(value, variable);
        }
        target.setSourcePosition(declaration.getLeftExpression());
        BinaryExpression assignment =
                new BinaryExpression(target, Token.newSymbol(Types.EQUAL, declaration.getLineNumber(), -1), value);
        assignment.setSourcePosition(declaration);
        assignment.putNodeMetaData(MARK, true);
        return assignment;
    }

    private static Expression untyped(VariableExpression variable) {
        VariableExpression plain = new VariableExpression(variable.getName());
        plain.setSourcePosition(variable);
        return plain;
    }

    private static Expression typed(Expression value, VariableExpression variable) {
        ClassNode type = variable.getOriginType();
        boolean missing = value instanceof ConstantExpression constant && constant.isNullExpression();
        if (missing && ClassHelper.isPrimitiveType(type)) {
            return new ConstantExpression(ClassHelper.isPrimitiveBoolean(type) ? (Object) false : (Object) 0);
        }
        if (variable.isDynamicTyped() || missing || value instanceof TupleExpression) {
            return value;
        }
        CastExpression cast = new CastExpression(type, value);
        cast.setSourcePosition(value);
        return cast;
    }
}
