package dev.klingdsl.shell.process;

import java.lang.reflect.Proxy;

/** Handles signals of the operating system by reflection, as Java has no public API; does nothing where there is none. */
final class OsSignals {
    private OsSignals() {}

    /**
     * Runs an action on a thread of its own whenever the signal arrives.
     *
     * @param name without SIG
     * @return restores the previous handler
     */
    public static Runnable listen(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ours = Proxy.newProxyInstance(
                    OsSignals.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, arguments) -> {
                        return switch (method.getName()) {
                            case "handle" -> {
                                action.run();
                                yield null;
                            }
                            case "equals" -> proxy == arguments[0];
                            case "hashCode" -> System.identityHashCode(proxy);
                            default -> "kling's handler of " + name;
                        };
                    });
            Object named = signal.getConstructor(String.class).newInstance(name);
            Object before = signal.getMethod("handle", signal, handler).invoke(null, named, ours);
            return () -> restore(signal, handler, named, before);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return () -> {};
        }
    }

    private static void restore(Class<?> signal, Class<?> handler, Object named, Object before) {
        try {
            signal.getMethod("handle", signal, handler).invoke(null, named, before);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }
}
