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
 * Makes a script's loops check in each iteration whether the thread has been interrupted, so that an evaluation can be
 * cancelled. Groovy's own {@code ThreadInterrupt} also checks in every closure, which makes each start of a script slower.
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
            addCheck(loop, loop);
        }

        @Override
        public void visitWhileLoop(WhileStatement loop) {
            super.visitWhileLoop(loop);
            addCheck(loop, loop);
        }

        @Override
        public void visitDoWhileLoop(DoWhileStatement loop) {
            super.visitDoWhileLoop(loop);
            addCheck(loop, loop);
        }

        private static void addCheck(LoopingStatement loop, Statement position) {
            MethodCallExpression thread = callX(new ClassExpression(ClassHelper.make(Thread.class)), "currentThread");
            Statement end = new ThrowStatement(
                    ctorX(ClassHelper.make(InterruptedException.class), args(constX("interrupted"))));
            Statement check = new IfStatement(boolX(callX(thread, "isInterrupted")), end, EmptyStatement.INSTANCE);
            end.setSourcePosition(position);
            check.setSourcePosition(position);
            BlockStatement iteration = block(check, loop.getLoopBlock());
            iteration.setSourcePosition(loop.getLoopBlock());
            loop.setLoopBlock(iteration);
        }
    }
}
