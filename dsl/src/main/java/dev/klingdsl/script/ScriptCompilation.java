package dev.klingdsl.script;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Vocabulary;
import dev.klingdsl.script.ast.CancellationInstrumenter;
import dev.klingdsl.script.ast.CompileDiagnostics;
import dev.klingdsl.script.ast.Dialect;
import dev.klingdsl.script.ast.WordCustomizer;
import dev.klingdsl.script.cache.CompiledClasses;
import dev.klingdsl.script.cache.DefaultImportsPreloader;
import groovy.lang.GroovyClassLoader;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.ErrorCollector;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.SourceUnit;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks Groovy's compiler. Apart from the rest, so that a script that is known already needs none of it. */
final class ScriptCompilation {
    private ScriptCompilation() {}

    /** Compiles a text, or throws a {@link ScriptException} with every mistake found. */
    static CompiledClasses compile(SourceText source, String className, Vocabulary vocabulary, ClassLoader parent) {
        CompilerConfiguration configuration = configuration(source, vocabulary);
        ErrorCollector mistakes = new ErrorCollector(configuration);
        try (GroovyClassLoader loader = new GroovyClassLoader(parent, configuration)) {
            SourceUnit compiled = new SourceUnit(className + ".groovy", source.text(), configuration, loader, mistakes);
            // Before the unit, whose constructor waits until the default imports are listed.
            DefaultImportsPreloader.list();
            compiled.parse();
            compiled.buildAST();
            CompilationUnit unit = new Unit(configuration, loader, mistakes);
            unit.addSource(compiled);
            unit.compile(Phases.CLASS_GENERATION);
            Map<String, byte[]> byName = new LinkedHashMap<>();
            unit.getClasses().forEach(type -> byName.put(type.getName(), type.getBytes()));
            return new CompiledClasses(compiled.getAST().getMainClassName(), byName);
        } catch (CompilationFailedException e) {
            throw new ScriptException(CompileDiagnostics.diagnostics(e, source), e);
        } catch (IOException e) {
            throw new ScriptException(List.of(Diagnostic.error(null, source.name() + ": " + e.getMessage())), e);
        }
    }

    private static CompilerConfiguration configuration(SourceText source, Vocabulary vocabulary) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(KlingScript.class.getName());
        configuration.setSourceEncoding("UTF-8");
        configuration.setTargetBytecode(CompilerConfiguration.JDK17);
        configuration.addCompilationCustomizers(
                new WordCustomizer(source, vocabulary, Dialect.SCRIPT), new CancellationInstrumenter());
        return configuration;
    }

    /** A unit whose source has been parsed before it, and its mistakes told there. */
    private static final class Unit extends CompilationUnit {
        Unit(CompilerConfiguration configuration, GroovyClassLoader loader, ErrorCollector mistakes) {
            super(configuration, null, loader);
            mistakes.addCollectorContents(errorCollector);
            errorCollector = mistakes;
        }
    }
}
