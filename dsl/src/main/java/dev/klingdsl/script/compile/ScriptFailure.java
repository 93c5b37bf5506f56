package dev.klingdsl.script.compile;

import dev.klingdsl.plan.Diagnostic;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A script cannot be read or compiled, or its code failed. The public API rethrows it as its own exception. */
public final class ScriptFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public ScriptFailure(List<Diagnostic> diagnostics, @Nullable Throwable cause) {
        super(cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
