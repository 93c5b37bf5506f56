package dev.klingdsl.script.ast;

import groovy.lang.GroovySystem;
import groovy.lang.MetaMethod;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names that are visible where the visitor is: local variables, the script's methods, and the kind of code around. */
final class NameScopes {
    /** How names are resolved inside a piece of code. */
    enum Kind {
        /** The script itself or one of its methods: unknown names are mistakes; words of the top level are known. */
        SCRIPT,
        /** A block of settings: unknown names are mistakes; settings are known. */
        BLOCK,
        /** A closure that runs in place, as in a loop: names are resolved as around it. */
        SAME,
        /** A closure that may get a delegate: unknown names may be resolved at run time. */
        UNKNOWN;

        /** Groovy's own iteration methods call their closures without changing the delegate. */
        private static final Set<String> ITERATIONS = Set.of(
                "each",
                "eachWithIndex",
                "collect",
                "collectMany",
                "collectEntries",
                "findAll",
                "find",
                "any",
                "every",
                "inject",
                "times",
                "upto",
                "downto",
                "step",
                "sort",
                "toSorted",
                "groupBy",
                "min",
                "max",
                "sum",
                "count",
                "eachLine",
                "splitEachLine",
                "withReader",
                "withInputStream",
                "withIndex",
                "reverseEach",
                "eachCombination",
                "eachFile",
                "eachFileMatch",
                "takeWhile",
                "dropWhile",
                "unique",
                "partition",
                "forEach");

        static Kind afterMethod(@Nullable String method) {
            return method != null && ITERATIONS.contains(method) ? SAME : UNKNOWN;
        }
    }

    private static final Set<String> CLOSURE_PROPERTIES = Set.of("delegate", "owner", "thisObject");

    private record Scope(@Nullable Kind kind, Set<String> names) {}

    private static final Set<String> CHECKS = Set.of("groovy.transform.TypeChecked", "groovy.transform.CompileStatic");

    private final ClassNode script;
    private final Dialect dialect;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private final Set<String> assigned = new HashSet<>();
    /** True when the script may set variables in its binding without an assignment. */
    private boolean usesBinding;

    NameScopes(ClassNode script, Dialect dialect) {
        this.script = script;
        this.dialect = dialect;
        script.getMethods().forEach(this::collectAssigned);
    }

    /** Opens a nested scope; {@code kind} is null for one that only has local variables of its own. */
    void open(@Nullable Kind kind) {
        scopes.push(new Scope(kind, new LinkedHashSet<>()));
    }

    void close() {
        scopes.pop();
    }

    void declare(String name) {
        scopes.getFirst().names().add(name);
    }

    void declare(Parameter... parameters) {
        for (Parameter parameter : parameters) {
            declare(parameter.getName());
        }
    }

    boolean isDeclared(String name) {
        return scopes.stream().anyMatch(scope -> scope.names().contains(name));
    }

    /** Returns true for a name that the script assigns without declaring it: a variable of its binding. */
    boolean isAssigned(String name) {
        return assigned.contains(name) || dialect.variables().contains(name);
    }

    /** Returns true for a property of a closure, a field of the script, or a property of its base class, such as {@code binding}. */
    boolean isProperty(String name) {
        if (CLOSURE_PROPERTIES.contains(name) || script.getDeclaredField(name) != null) {
            return true;
        }
        String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return script.getProperty(name) != null || !script.getMethods(getter).isEmpty();
    }

    /** Returns true for what the script itself defines: a method, or a variable, which may hold a closure. */
    boolean belongsToScript(String name) {
        return !script.getDeclaredMethods(name).isEmpty() || isAssigned(name);
    }

    /** Returns true for a method that scripts inherit, such as {@code println}, and that not every object has. */
    boolean isInherited(String name) {
        return script.getMethods(name).stream()
                .anyMatch(method -> !method.getDeclaringClass().equals(script)
                        && !method.getDeclaringClass().equals(ClassHelper.OBJECT_TYPE));
    }

    /** Returns true for a word of the top level that the script may redefine, or whose type is checked statically. */
    boolean needsGroovyDispatch(String word) {
        return !script.getSuperClass().equals(ClassHelper.make(dialect.baseClass()))
                || !script.getDeclaredMethods(word).isEmpty()
                || isChecked(script)
                || script.getMethods().stream().anyMatch(NameScopes::isChecked);
    }

    private static boolean isChecked(AnnotatedNode code) {
        return code.getAnnotations().stream()
                .anyMatch(
                        annotation -> CHECKS.contains(annotation.getClassNode().getName()));
    }

    /** Returns true for a method of the script, of its base class, or that Groovy gives every object. */
    boolean isMethod(String name) {
        if (!script.getMethods(name).isEmpty()) {
            return true;
        }
        for (MetaMethod method :
                GroovySystem.getMetaClassRegistry().getMetaClass(Object.class).getMetaMethods()) {
            if (method.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Returns true inside a block of settings. */
    boolean inBlock() {
        return scopes.stream().anyMatch(scope -> scope.kind() == Kind.BLOCK);
    }

    /** Returns true where block words change the draft of a prompt. */
    boolean inDraft() {
        return dialect.isPrompt() && !inBlock() && isStrict();
    }

    /** Returns true where an unknown name is certainly a mistake. */
    boolean isStrict() {
        for (Scope scope : scopes) {
            if (scope.kind() == Kind.UNKNOWN) {
                return false;
            }
            if (scope.kind() == Kind.BLOCK || scope.kind() == Kind.SCRIPT) {
                return true;
            }
        }
        return true;
    }

    /** Returns true where a variable that nobody declared is certainly a mistake. */
    boolean isStrictForVariables() {
        return isStrict() && !usesBinding && scopes.stream().noneMatch(scope -> scope.kind() == Kind.UNKNOWN);
    }

    /** Returns the name of the variable that holds the cursor of the block around. */
    String cursor() {
        return "$kling";
    }

    /** Returns what can be called here: the given words and the script's own methods and variables. */
    Set<String> callable(Set<String> words) {
        Set<String> all = readable(words);
        script.getMethods().stream()
                .filter(method -> !method.isSynthetic())
                .map(MethodNode::getName)
                .filter(name -> !name.equals("main") && !name.equals("run"))
                .forEach(all::add);
        return all;
    }

    /** Returns what can be read here: the given words and all variables. */
    Set<String> readable(Set<String> words) {
        Set<String> all = new LinkedHashSet<>(words);
        scopes.forEach(scope -> all.addAll(scope.names()));
        all.addAll(assigned);
        all.addAll(dialect.variables());
        return all;
    }

    private void collectAssigned(MethodNode method) {
        if (method.getCode() == null) {
            return;
        }
        method.getCode().visit(new CodeVisitorSupport() {
            @Override
            public void visitBinaryExpression(BinaryExpression expression) {
                if (expression.getOperation().getText().equals("=")) {
                    note(expression.getLeftExpression());
                }
                super.visitBinaryExpression(expression);
            }

            @Override
            public void visitVariableExpression(VariableExpression expression) {
                usesBinding |= expression.getName().equals("binding");
                super.visitVariableExpression(expression);
            }
        });
    }

    private void note(Expression target) {
        if (target instanceof TupleExpression tuple) {
            tuple.getExpressions().forEach(this::note);
        } else if (target instanceof VariableExpression variable
                && variable.getAccessedVariable() instanceof DynamicVariable) {
            assigned.add(variable.getName());
        }
    }
}
