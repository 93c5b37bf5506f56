package dev.klingdsl.script.eval;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.scope.ScriptScope;
import dev.klingdsl.script.compile.ScriptUnit;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** What a custom top-level word may do, at the location where it is called. */
record CustomWordScope(
        Evaluation evaluation, ScriptUnit unit, @Nullable SourceLocation location) implements ScriptScope {
    @Override
    public void step(String name, Preset settings) {
        evaluation.step(unit, name, location, settings);
    }

    @Override
    public void defaults(Preset settings) {
        evaluation.defaults(settings);
    }

    @Override
    public Path folder() {
        return unit.folder();
    }
}
