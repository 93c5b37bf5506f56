package dev.klingdsl.shell.session.completion;

import dev.klingdsl.shell.session.Session;
import dev.klingdsl.shell.session.input.Suggestion;
import groovy.lang.MetaMethod;
import groovy.lang.MetaProperty;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Suggests the properties and methods of a variable's value. */
final class MemberSuggestions {
    private static final String GROUP = "members";

    private MemberSuggestions() {}

    /** Returns the members of the value of a path such as {@code looks.noir}; follows maps and fields, and calls nothing. */
    static List<Suggestion> of(List<String> path, Session session) {
        if (path.isEmpty()) {
            return List.of();
        }
        @Nullable Object value = session.live().variable(path.get(0));
        for (String name : path.subList(1, path.size())) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value == null ? List.of() : members(value);
    }

    private static List<Suggestion> members(Object value) {
        Map<String, Suggestion> found = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> add(found, String.valueOf(key), "key"));
        }
        for (MetaProperty property : InvokerHelper.getMetaClass(value).getProperties()) {
            add(found, property.getName(), property.getType().getSimpleName());
        }
        Map<String, Suggestion> methods = new TreeMap<>();
        InvokerHelper.getMetaClass(value).getMethods().forEach(method -> method(methods, method));
        InvokerHelper.getMetaClass(value).getMetaMethods().forEach(method -> method(methods, method));
        methods.forEach(found::putIfAbsent);
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Suggestion> found, String name, String description) {
        if (!name.contains("$")) {
            found.putIfAbsent(name, new Suggestion(name, description, GROUP, false));
        }
    }

    private static void method(Map<String, Suggestion> methods, MetaMethod method) {
        String name = method.getName();
        if (method.isPublic() && name.matches("[a-z]\\w*")) {
            String call = name + "(" + (method.getParameterTypes().length == 0 ? ")" : "");
            methods.putIfAbsent(name, new Suggestion(call, signature(method), GROUP, false));
        }
    }

    /** Returns the signature of a method without its name. */
    private static String signature(MetaMethod method) {
        String takes = Arrays.stream(method.getParameterTypes())
                .map(type -> type.getTheClass().getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
        return takes + " → " + method.getReturnType().getSimpleName();
    }
}
