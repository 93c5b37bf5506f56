package dev.klingdsl.script.eval;

import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.scope.Preset;
import dev.klingdsl.script.compile.ScriptUnit;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Supplier;

/** What one instance of a script calls while it runs. Used by one thread at a time. */
public final class ScriptContext {
    private final Supplier<Evaluation> evaluation;
    private final ScriptUnit unit;
    private @Nullable SourceLocation here;

    ScriptContext(Supplier<Evaluation> evaluation, ScriptUnit unit) {
        this.evaluation = evaluation;
        this.unit = unit;
    }

    public SourceText source() {
        return unit.source();
    }

    public Path folder() {
        return unit.folder();
    }

    /** Notes the location of the word that is called next; line and column are counted from 1. */
    public void locate(int line, int column, int length) {
        here = new SourceLocation(unit.source(), line, column, length);
    }

    /** Returns the location of the latest word of the top level. */
    @Nullable
    SourceLocation here() {
        return here;
    }

    /** Adds a step; one without a name gets the script's and its position. */
    public void step(@Nullable String name, Preset block) {
        evaluation().step(unit, name, here, block);
    }

    public void defaults(Preset block) {
        evaluation().defaults(block);
    }

    public @Nullable Object parameter(String name, @Nullable Object defaultValue, String help) {
        return evaluation().parameter(name, defaultValue, help, here);
    }

    public @Nullable Object include(String file) {
        return evaluation().include(unit, file, here);
    }

    /** Returns true for a top-level word that the application has added. */
    public boolean isCustomWord(String name) {
        return evaluation().isCustomWord(name);
    }

    public @Nullable Object customWord(String name, @Nullable Object arguments) {
        return evaluation().customWord(unit, name, arguments, here);
    }

    private Evaluation evaluation() {
        return evaluation.get();
    }
}
