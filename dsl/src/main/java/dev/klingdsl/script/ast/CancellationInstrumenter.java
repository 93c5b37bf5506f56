package dev.klingdsl.script.ast;

import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.DoWhileStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.LoopingStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.ThrowStatement;
import org.codehaus.groovy.ast.stmt.WhileStatement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

import static org.codehaus.groovy.ast.tools.GeneralUtils.args;
import static org.codehaus.groovy.ast.tools.GeneralUtils.block;
import static org.codehaus.groovy.ast.tools.GeneralUtils.boolX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.callX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.constX;
import static org.codehaus.groovy.ast.tools.GeneralUtils.ctorX;

/**
 * Makes each round of a script's loops look whether its thread has been interrupted: whoever plans a script may have had
 * enough of it. Groovy's own {@code ThreadInterrupt} looks in every closure too, which a script pays for at each start.
 */
public final class CancellationInstrumenter extends CompilationCustomizer {
    public CancellationInstrumenter() {
        super(CompilePhase.CANONICALIZATION);
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        new Loops(source).visitClass(type);
    }

    private static final class Loops extends ClassCodeVisitorSupport {
        private final SourceUnit source;

        Loops(SourceUnit source) {
            this.source = source;
        }

        @Override
        protected SourceUnit getSourceUnit() {
            return source;
        }

        @Override
        public void visitForLoop(ForStatement loop) {
            super.visitForLoop(loop);
            look(loop, loop);
        }

        @Override
        public void visitWhileLoop(WhileStatement loop) {
            super.visitWhileLoop(loop);
            look(loop, loop);
        }

        @Override
        public void visitDoWhileLoop(DoWhileStatement loop) {
            super.visitDoWhileLoop(loop);
            look(loop, loop);
        }

        private static void look(LoopingStatement loop, Statement place) {
            MethodCallExpression thread = callX(new ClassExpression(ClassHelper.make(Thread.class)), "currentThread");
            Statement end = new ThrowStatement(
                    ctorX(ClassHelper.make(InterruptedException.class), args(constX("interrupted"))));
            Statement check = new IfStatement(boolX(callX(thread, "isInterrupted")), end, EmptyStatement.INSTANCE);
            end.setSourcePosition(place);
            check.setSourcePosition(place);
            BlockStatement round = block(check, loop.getLoopBlock());
            round.setSourcePosition(loop.getLoopBlock());
            loop.setLoopBlock(round);
        }
    }
}
