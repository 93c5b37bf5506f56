package dev.klingdsl.shell.repl.editor;

import dev.klingdsl.plan.Diagnostic;
import dev.klingdsl.plan.SourceLocation;
import dev.klingdsl.plan.SourceText;
import dev.klingdsl.script.live.LiveScript;
import dev.klingdsl.shell.session.Session;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Compiles the input on a thread of its own when typing pauses, so that it never delays a key press, and keeps the
 * diagnostics.
 */
final class LiveDiagnostics implements AutoCloseable {
    private static final long PAUSE_MILLIS = 250;

    private record Found(String text, List<Diagnostic> mistakes) {}

    private final Session session;
    private final Runnable found;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "kling-mistakes");
        thread.setDaemon(true);
        return thread;
    });
    private Found latest = new Found("", List.of());
    private @Nullable ScheduledFuture<?> waiting;

    /** Creates one; {@code found} is called when there are new diagnostics. */
    LiveDiagnostics(Session session, Runnable found) {
        this.session = session;
        this.found = found;
    }

    /** Loads the compiler, so that the first input need not wait for it. */
    void warmUp() {
        executor.execute(() -> session.live().check(new SourceText("[0]", "duration 5")));
    }

    /** Returns the diagnostics of a text if they are known, and else schedules its compilation. */
    synchronized List<Diagnostic> in(String text) {
        if (latest.text().equals(text)) {
            return latest.mistakes();
        }
        if (waiting != null) {
            waiting.cancel(false);
        }
        waiting = executor.schedule(() -> compile(text), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        return List.of();
    }

    /** Returns true once the diagnostics of a text are known. */
    synchronized boolean knows(String text) {
        return latest.text().equals(text);
    }

    private void compile(String text) {
        boolean unfinished = !session.isLoaded() || LiveScript.isIncomplete(text);
        List<Diagnostic> mistakes = unfinished
                ? List.of()
                : session.live().check(new SourceText("[0]", text)).stream()
                        .filter(mistake -> !isBeingTyped(mistake, text))
                        .toList();
        synchronized (this) {
            latest = new Found(text, mistakes);
        }
        if (!mistakes.isEmpty()) {
            found.run();
        }
    }

    /** Ignores the last word, which may be incomplete or still lack its value. */
    private static boolean isBeingTyped(Diagnostic mistake, String text) {
        SourceLocation place = mistake.location();
        if (place == null) {
            return true;
        }
        String typed = text.stripTrailing();
        boolean lastLine = place.line() >= typed.lines().count();
        int length = typed.length() - typed.lastIndexOf('\n') - 1;
        return lastLine && place.column() - 1 + place.length() >= length;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
