package dev.klingdsl.script.live;

import groovy.lang.GroovyClassLoader;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.jspecify.annotations.Nullable;

import java.security.CodeSource;
import java.util.List;

/** Loads the classes of all inputs of a prompt; each input is compiled with its own customizers. */
final class LiveClassLoader extends GroovyClassLoader {
    private final CompilerConfiguration configuration;
    private List<CompilationCustomizer> customizers = List.of();

    LiveClassLoader(ClassLoader parent, CompilerConfiguration configuration) {
        super(parent, configuration);
        this.configuration = configuration;
    }

    CompilerConfiguration configuration() {
        return configuration;
    }

    void use(List<CompilationCustomizer> forTheNextInput) {
        customizers = forTheNextInput;
    }

    @Override
    public CompilationUnit createCompilationUnit(CompilerConfiguration configuration, @Nullable CodeSource source) {
        CompilationUnit unit = super.createCompilationUnit(configuration, source);
        customizers.forEach(customizer ->
                unit.addPhaseOperation(customizer, customizer.getPhase().getPhaseNumber()));
        return unit;
    }
}
