package dev.klingdsl.shell.process;

import dev.klingdsl.shell.cli.InterruptHandler;
import dev.klingdsl.shell.exit.ExitCode;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Handles Ctrl-C and the signals that terminate a process. The first Ctrl-C asks the command to stop; the second halts the
 * process at once, which loses nothing: what was being sent is in the ledger. The other signals start the JVM's shutdown,
 * which waits for the command to stop.
 */
final class SignalInterruptHandler implements InterruptHandler {

    @Override
    public int during(Work work, Runnable action) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        Runnable once = () -> {
            if (!interrupted.getAndSet(true)) {
                action.run();
            }
        };
        Thread hook = new Thread(() -> endAfter(once, ended), "kling-interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        Runnable restore = OsSignals.listen("INT", () -> {
            if (interrupted.get()) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
            once.run();
        });
        try {
            return work.run();
        } finally {
            ended.countDown();
            restore.run();
            remove(hook);
        }
    }

    private static void endAfter(Runnable action, CountDownLatch ended) {
        action.run();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down: the hook is running already, and released by the latch.
            return;
        }
    }
}
