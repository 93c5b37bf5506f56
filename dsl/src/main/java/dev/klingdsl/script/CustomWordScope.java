package dev.klingdsl.script;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.scope.ScriptScope;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** What an application's top-level word may do, at the place where it stands. */
record CustomWordScope(
        Evaluation evaluation,
        CompiledScript script,
        @Nullable SourceLocation place) implements ScriptScope {
    @Override
    public void step(String name, Preset settings) {
        evaluation.step(script, name, place, settings);
    }

    @Override
    public void defaults(Preset settings) {
        evaluation.defaults(settings);
    }

    @Override
    public Path folder() {
        return script.base();
    }
}
