package dev.klingdsl.script.eval;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.Parameter;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.text.DidYouMean;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Matches the values that the caller gave with the parameters that the script declares. */
final class ScriptParameters {
    private final Map<String, ?> given;
    private final Consumer<Diagnostic> problems;
    private final Map<String, Parameter> declared = new LinkedHashMap<>();

    ScriptParameters(Map<String, ?> given, Consumer<Diagnostic> problems) {
        this.given = given;
        this.problems = problems;
    }

    @Nullable
    Object declare(String name, @Nullable Object defaultValue, String help, @Nullable SourceLocation location) {
        boolean required = defaultValue == null || defaultValue instanceof Class;
        Class<?> type = ParameterConversion.of(defaultValue);
        Object value = required ? null : defaultValue;
        if (given.containsKey(name)) {
            try {
                value = ParameterConversion.convert(given.get(name), type, defaultValue);
            } catch (IllegalArgumentException e) {
                problems.accept(Diagnostic.error(location, "parameter " + name + ": " + e.getMessage()));
            }
        } else if (required) {
            problems.accept(Diagnostic.error(
                    location, "parameter " + name + " has no default; give it a value with -P " + name + "=…"));
        }
        Parameter parameter = new Parameter(name, type, required ? null : defaultValue, value, help);
        declared.putIfAbsent(name, parameter);
        return value == null ? ParameterConversion.standIn(type, name) : value;
    }

    /** Reports values for parameters that the script has not declared: they would have no effect. */
    void reportUnknown() {
        for (String name : given.keySet()) {
            if (!declared.containsKey(name)) {
                String known = declared.isEmpty()
                        ? "the script has no parameters"
                        : "the script has " + String.join(", ", declared.keySet());
                String hint = DidYouMean.hint(name, declared.keySet());
                problems.accept(Diagnostic.error(
                        null, "unknown parameter '" + name + "'" + (hint.isEmpty() ? "; " + known : hint)));
            }
        }
    }

    List<Parameter> declared() {
        return new ArrayList<>(declared.values());
    }
}
