package dev.klingdsl.script.compile;

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
import groovy.lang.Script;
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

/** Runs Groovy's compiler. A class of its own, so that the compiler is not loaded for a script that is in the cache. */
final class ScriptCompilation {
    private ScriptCompilation() {}

    /** Compiles a text, or throws a {@link ScriptFailure} with all mistakes found. */
    static CompiledClasses compile(
            SourceText source,
            String className,
            Vocabulary vocabulary,
            Class<? extends Script> baseClass,
            ClassLoader parent) {
        CompilerConfiguration configuration = configuration(source, vocabulary, baseClass);
        ErrorCollector errors = new ErrorCollector(configuration);
        try (GroovyClassLoader loader = new GroovyClassLoader(parent, configuration)) {
            SourceUnit parsed = new SourceUnit(className + ".groovy", source.text(), configuration, loader, errors);
            // Parsing does not need the default imports; the constructor of the unit waits for them.
            DefaultImportsPreloader.start();
            parsed.parse();
            parsed.buildAST();
            CompilationUnit unit = new ParsedUnit(configuration, loader, errors);
            unit.addSource(parsed);
            unit.compile(Phases.CLASS_GENERATION);
            Map<String, byte[]> byName = new LinkedHashMap<>();
            unit.getClasses().forEach(type -> byName.put(type.getName(), type.getBytes()));
            return new CompiledClasses(parsed.getAST().getMainClassName(), byName);
        } catch (CompilationFailedException e) {
            throw new ScriptFailure(CompileDiagnostics.diagnostics(e, source), e);
        } catch (IOException e) {
            throw new ScriptFailure(List.of(Diagnostic.error(null, source.name() + ": " + e.getMessage())), e);
        }
    }

    private static CompilerConfiguration configuration(
            SourceText source, Vocabulary vocabulary, Class<? extends Script> baseClass) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(baseClass.getName());
        configuration.setSourceEncoding("UTF-8");
        configuration.setTargetBytecode(CompilerConfiguration.JDK17);
        configuration.addCompilationCustomizers(
                new WordCustomizer(source, vocabulary, Dialect.script(baseClass)), new CancellationInstrumenter());
        return configuration;
    }

    /** A unit whose source has been parsed before; it goes on with the errors of that phase. */
    private static final class ParsedUnit extends CompilationUnit {
        ParsedUnit(CompilerConfiguration configuration, GroovyClassLoader loader, ErrorCollector errors) {
            super(configuration, null, loader);
            errors.addCollectorContents(errorCollector);
            errorCollector = errors;
        }
    }
}
