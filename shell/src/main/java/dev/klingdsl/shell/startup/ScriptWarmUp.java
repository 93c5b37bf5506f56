package dev.klingdsl.shell.startup;

import dev.klingdsl.script.ScriptCompiler;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Starts what evaluates scripts beside the reading of the command line, which takes about as long. */
public final class ScriptWarmUp {
    private static final Set<String> EVALUATING = Set.of("plan", "run");

    private static volatile @Nullable Thread running;

    private ScriptWarmUp() {}

    /** Begins, if these arguments seem to be those of a command that evaluates a script, and returns at once. */
    public static void begin(String... args) {
        if (evaluates(args)) {
            begin(ScriptCompiler::warmUp);
        }
    }

    public static void begin(Runnable work) {
        Thread thread = new Thread(work, "kling-head-start");
        thread.setDaemon(true);
        running = thread;
        thread.start();
    }

    public static boolean evaluates(String... args) {
        List<String> all = List.of(args);
        return all.size() > 1 && EVALUATING.contains(all.get(0)) && !all.contains("--help") && !all.contains("-h");
    }

    /** Waits until it is done: two threads that enter Groovy's runtime by different doors could wait for each other. */
    public static void await() {
        Thread thread = running;
        if (thread == null) {
            return;
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
