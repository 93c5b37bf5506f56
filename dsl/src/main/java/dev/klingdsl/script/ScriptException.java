package dev.klingdsl.script;

import dev.klingdsl.error.KlingException;
import dev.klingdsl.plan.Diagnostic;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** A script does not compile, or its own code fails; nothing has been sent. */
public final class ScriptException extends KlingException {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /**
     * Creates an exception whose message has one diagnostic a line.
     *
     * @param diagnostics everything found, in the order of the script
     * @param cause what the compiler or the script's code has thrown; may be null
     */
    public ScriptException(List<Diagnostic> diagnostics, @Nullable Throwable cause) {
        super("", diagnostics.stream().map(Diagnostic::toString).toList(), cause);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** {@return everything found, in the order of the script} */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
