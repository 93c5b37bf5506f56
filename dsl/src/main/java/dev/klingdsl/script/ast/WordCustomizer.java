package dev.klingdsl.script.ast;

import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Vocabulary;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.classgen.VariableScopeVisitor;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/**
 * Checks the words of a script while it is compiled, also in code that is not executed, and makes each word record its
 * location. Runs when names have been resolved and before code is generated.
 */
public final class WordCustomizer extends CompilationCustomizer {
    private final SourceText text;
    private final Vocabulary vocabulary;
    private final Dialect dialect;

    public WordCustomizer(SourceText text, Vocabulary vocabulary, Dialect dialect) {
        super(CompilePhase.SEMANTIC_ANALYSIS);
        this.text = text;
        this.vocabulary = vocabulary;
        this.dialect = dialect;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        if (type.isScript()) {
            new WordVisitor(source, text, type, vocabulary, dialect).visitClass(type);
            // Each block has a new variable, the cursor; the variable scopes of closures have to include it.
            new VariableScopeVisitor(source).visitClass(type);
        }
    }
}
