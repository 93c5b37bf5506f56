package dev.klingdsl.script.eval;

import groovy.lang.Binding;

/** The binding that a script is created with: the way in which the script gets its context. */
public final class ScriptBinding extends Binding {
    private final ScriptContext context;

    ScriptBinding(ScriptContext context) {
        this.context = context;
    }

    public ScriptContext context() {
        return context;
    }
}
