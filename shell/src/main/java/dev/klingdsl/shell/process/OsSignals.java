package dev.klingdsl.shell.process;

import java.lang.reflect.Proxy;

/** Signals of the operating system, for which Java has no public API; where there is none, nothing happens. */
final class OsSignals {
    private OsSignals() {}

    /**
     * Lets an action run whenever the signal comes, on a thread of its own.
     *
     * @param name without SIG
     * @return what gives the signal back to whoever had it before
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
            Object unused = signal.getMethod("handle", signal, handler).invoke(null, named, before);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(e);
        }
    }
}
