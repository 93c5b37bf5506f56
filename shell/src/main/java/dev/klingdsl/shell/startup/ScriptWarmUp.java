package dev.klingdsl.shell.startup;

import dev.klingdsl.script.ScriptCompiler;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Loads the script compiler in the background while the command line is parsed, which takes about as long. */
public final class ScriptWarmUp {
    private static final Set<String> EVALUATING = Set.of("plan", "run");

    private static volatile @Nullable Thread running;

    private ScriptWarmUp() {}

    /** Starts and returns at once, if these arguments look like those of a command that evaluates a script. */
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

    /** Waits for its end: two threads that initialize Groovy's runtime from different classes could deadlock. */
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
