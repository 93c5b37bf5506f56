package dev.klingdsl.script.live;

import groovy.lang.Binding;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The variables of a prompt: those that its inputs set, and the read-only ones that it offers. */
final class LiveBinding extends Binding {
    private final Map<String, Supplier<?>> offered;

    LiveBinding(Map<String, Supplier<?>> offered) {
        this.offered = Map.copyOf(offered);
    }

    @Override
    public Object getVariable(String name) {
        Supplier<?> supplier = offered.get(name);
        return supplier == null ? super.getVariable(name) : supplier.get();
    }

    @Override
    public void setVariable(String name, Object value) {
        if (offered.containsKey(name)) {
            throw new IllegalArgumentException("'" + name + "' is a variable of the shell; choose another name");
        }
        super.setVariable(name, value);
    }

    @Override
    public boolean hasVariable(String name) {
        return offered.containsKey(name) || super.hasVariable(name);
    }

    /** Returns the names of all variables. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(offered.keySet());
        Map<?, ?> all = getVariables();
        all.keySet().forEach(name -> names.add(String.valueOf(name)));
        return names;
    }
}
