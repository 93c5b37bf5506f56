package dev.klingdsl.script.live;

import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ModuleNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Adds the imports of earlier inputs to each input. */
final class LiveImports extends CompilationCustomizer {
    /** An import, and how it is added to another module. Imports with the same key are equal. */
    private record Import(String key, Consumer<ModuleNode> addition) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Import that && key.equals(that.key);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    private final Set<Import> kept = new LinkedHashSet<>();
    private List<Import> latest = List.of();

    LiveImports() {
        super(CompilePhase.CONVERSION);
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        ModuleNode module = type.getModule();
        if (!module.getClasses().get(0).equals(type)) {
            return;
        }
        latest = importsOf(module);
        Set<Import> missing = new LinkedHashSet<>(kept);
        latest.forEach(missing::remove);
        missing.forEach(one -> one.addition().accept(module));
    }

    /** Returns a copy, for an input that is only checked. */
    LiveImports copy() {
        LiveImports copy = new LiveImports();
        copy.kept.addAll(kept);
        return copy;
    }

    /** Keeps the imports of the input that was compiled last. */
    void keep() {
        kept.removeAll(latest);
        kept.addAll(latest);
    }

    private static List<Import> importsOf(ModuleNode module) {
        List<Import> imports = new ArrayList<>();
        module.getImports().forEach(node -> {
            String name = node.getClassName();
            imports.add(new Import(
                    "class " + node.getAlias(), to -> to.addImport(node.getAlias(), ClassHelper.make(name))));
        });
        module.getStarImports().forEach(node -> {
            String name = node.getPackageName();
            imports.add(new Import("star " + name, to -> to.addStarImport(name)));
        });
        module.getStaticImports().forEach((alias, node) -> {
            String name = node.getClassName();
            imports.add(new Import(
                    "static " + alias, to -> to.addStaticImport(ClassHelper.make(name), node.getFieldName(), alias)));
        });
        module.getStaticStarImports().forEach((key, node) -> {
            String name = node.getClassName();
            imports.add(new Import("static star " + name, to -> to.addStaticStarImport(name, ClassHelper.make(name))));
        });
        return imports;
    }
}
